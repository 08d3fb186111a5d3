package org.alumninetwork.members.importing;

import java.util.stream.Collectors;

/** What a trial changes: the records before it are held against the records after it, so it tells what really happens. */
final class DifferenceSteps {

    private DifferenceSteps() {}

    private static final String BEFORE = """
            create temporary table import_before on commit drop as
            select c.external_id, c.line, c.member_id, %fields% as fields, %affiliations% as affiliations
            from import_change c join member m on m.id = c.member_id where not c.is_new and c.speaks""";

    private static final String AFTER = """
            insert into import_difference (import_id, line, position, external_id, field, before, after)
            select %import%, b.line, row_number() over (partition by b.line order by d.field, d.before, d.after),
                b.external_id, d.field, d.before, d.after
            from import_before b join member m on m.id = b.member_id cross join lateral (
                select n.key as field, b.fields->>n.key as before, n.value as after
                from jsonb_each_text(%fields%) n where n.value is distinct from b.fields->>n.key
                union all
                select 'affiliations', o.value, n.value from jsonb_each_text(b.affiliations) o
                full join jsonb_each_text(%affiliations%) n on n.key = o.key where n.value is distinct from o.value
            ) d""";

    private static final String AFFILIATIONS = """
            (select jsonb_object_agg(a.id, concat_ws(', ', a.basis, a.institution, a.programme, a.degree,
                coalesce(a.start_date::text, '') || '/' || coalesce(a.end_date::text, ''),
                case when a.verified_at is null then 'not verified' end))
            from affiliation a where a.member_id = m.id and a.source_id = %source%)""";

    /** Comes when it is known whose record it is, and before anything is written. */
    static String before(StepSql sql) {
        return filled(BEFORE, sql);
    }

    static String after(StepSql sql) {
        return filled(AFTER, sql);
    }

    private static String filled(String statement, StepSql sql) {
        String fields = sql.presentFields()
                .map(column -> "'%s', m.%s".formatted(column.key(), StepSql.nameOf(column)))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        return statement.replace("%fields%", fields).replace("%affiliations%", AFFILIATIONS);
    }
}
