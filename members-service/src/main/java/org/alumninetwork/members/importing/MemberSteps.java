package org.alumninetwork.members.importing;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the people themselves. */
final class MemberSteps {

    private MemberSteps() {}

    static void addTo(StepSql sql, Changed changed) {
        if (changed.areKnown()) {
            sql.add(0.18, List.of(KNOWN_AGAIN, MERGED_MEANWHILE, shared(sql.claimed()), GONE_MEANWHILE));
        }
        sql.add(0.20, List.of(TOUCHED));
        if (sql.claimed().dryRun() && changed.areKnown()) {
            sql.add(0.25, List.of(DifferenceSteps.before(sql)));
        }
        if (changed.areNew()) {
            sql.add(0.45, List.of(newMembers(sql)));
        }
        if (changed.areKnown()) {
            sql.add(0.50, List.of(changedMembers(sql)));
        }
    }

    /** Comes before everything that is written to members: a deletion of one waits here, or was before us. */
    private static final String KNOWN_AGAIN = """
            update member_source ms set state_hash = c.state_hash, ended_at = null, ended_by = null,
                given_up = false
            from import_change c
            where not c.is_new and ms.source_id = %source% and ms.external_id = c.external_id""";

    /** Who was merged while we waited for the row is the survivor. */
    private static final String MERGED_MEANWHILE = """
            update import_change c set member_id = ms.member_id from member_source ms
            where not c.is_new and ms.source_id = %source% and ms.external_id = c.external_id
            and ms.member_id <> c.member_id""";

    /**
     * After a merge a source may know one member by several ids: the first for which it vouches speaks of the person,
     * whichever of them the file holds and whichever has changed.
     */
    private static String shared(ClaimedImport claimed) {
        return """
                update import_change c set is_shared = true, speaks = not exists (
                    select from member_source o where o.source_id = %source% and o.member_id = c.member_id
                    and o.external_id < c.external_id and o.ended_at is null""" + (claimed.isWhole() ? STILL_THERE : "") + """
                )
                from member_source ms where not c.is_new and ms.source_id = %source% and ms.member_id = c.member_id
                and ms.external_id <> c.external_id""";
    }

    private static final String STILL_THERE =
            " and not exists (select from import_missing x where x.external_id = o.external_id)";

    private static final String GONE_MEANWHILE = """
            delete from import_change c
            where not c.is_new and not exists (select from member m where m.id = c.member_id)""";

    /** Whose record changes; whom the source vouches for again is among them. */
    private static final String TOUCHED = """
            create temporary table import_touched on commit drop as
            select member_id from import_change where returned""";

    private static String newMembers(StepSql sql) {
        String columns = sql.presentFields().map(StepSql::nameOf).collect(Collectors.joining(", "));
        String values =
                sql.presentFields().map(column -> "r." + StepSql.nameOf(column)).collect(Collectors.joining(", "));
        return "insert into member (id, " + columns
                + ", family_key, given_key, marks, created_at, updated_at) select c.member_id, "
                + values + ", r.family_key, r.given_key, coalesce(k.marks, '{}'), %now%, %now%"
                + " from import_change c join %rows% r on r.line = c.line left join (" + MARKS
                + ") k on k.external_id = c.external_id where c.is_new order by c.line";
    }

    /** As the triggers would write them once the affiliations are there. */
    private static final String MARKS = """
            select n.external_id, array_agg(distinct f.mark order by f.mark) filter (where f.mark is not null) as marks
            from import_change n join %rows% a on a.external_id = n.external_id
            cross join lateral (values (cast('i:' || lower(a.institution) as text) collate "C"),
                ('y:' || extract(year from a.end_date))) as f (mark)
            where n.is_new and a.affiliation_hash is not null group by n.external_id""";

    private static String changedMembers(StepSql sql) {
        String settings = sql.presentFields()
                .map(column -> StepSql.nameOf(column) + " = " + sql.newValue(column))
                .collect(Collectors.joining(", "));
        String before =
                sql.presentFields().map(column -> "m." + StepSql.nameOf(column)).collect(Collectors.joining(", "));
        String after = sql.presentFields().map(sql::newValue).collect(Collectors.joining(", "));
        return "with updated as (update member m set " + settings + ", " + keys(sql.claimed())
                + ", updated_at = %now%, version = m.version + 1"
                + " from import_change c join %rows% r on r.line = c.line where not c.is_new and c.speaks and m.id = c.member_id"
                + " and (" + before + ") is distinct from (" + after + ") returning m.id)"
                + " insert into import_touched select id from updated";
    }

    private static String keys(ClaimedImport claimed) {
        return key("family", "familyName", claimed) + ", " + key("given", "givenName", claimed);
    }

    /** The key of a name changes with the name. */
    private static String key(String name, String field, ClaimedImport claimed) {
        if (!claimed.has(field)) {
            return "%1$s_key = m.%1$s_key".formatted(name);
        }
        return claimed.owns(field)
                ? "%1$s_key = r.%1$s_key".formatted(name)
                : "%1$s_key = case when m.%1$s_name is null then r.%1$s_key else m.%1$s_key end".formatted(name);
    }
}
