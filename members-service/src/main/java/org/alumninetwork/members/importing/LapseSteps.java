package org.alumninetwork.members.importing;

import java.util.List;

/** A whole file says also for whom the source does not vouch any more. Nobody is deleted by it. */
final class LapseSteps {

    private LapseSteps() {}

    /** A row that was refused may be wrong, but the person is there; and whom SCIM brought since is in no file yet. */
    private static final String MISSING = """
            create temporary table import_missing on commit drop as
            select ms.external_id, ms.member_id from member_source ms
            where ms.source_id = %source% and ms.ended_at is null and coalesce(ms.provisioned_at <= %sent%, true)
            and not exists (select from import_person p where p.external_id = ms.external_id)
            and not exists (select from import_rejection j
                where j.import_id = %import% and j.external_id = ms.external_id)""";

    private static final String MISSING_STATISTICS = "analyze import_missing";

    static final List<String> THAT_FIND = List.of(MISSING, MISSING_STATISTICS);

    private static final String ENDED = """
            with ended as (
                update member_source ms set ended_at = %now%, ended_by = current_origin() from import_missing x
                where ms.source_id = %source% and ms.external_id = x.external_id returning ms.member_id
            ) insert into import_touched select member_id from ended""";

    /** Whom the source knows under another id still, it still vouches for. */
    private static final String VOUCHED_FOR_BY_NOBODY = """
            update affiliation a set verified_at = null, updated_at = %now%, version = a.version + 1
            from (select distinct member_id from import_missing) x
            where a.member_id = x.member_id and a.source_id = %source% and a.verified_at is not null
            and not exists (select from member_source o
                where o.source_id = %source% and o.member_id = a.member_id and o.ended_at is null)""";

    /** What was said under another id while this one spoke counts as not said: the next file writes it. */
    private static final String SPEAKS_NEXT = """
            update member_source o set state_hash = hashtextextended(o.external_id || cast(%import% as text), 0)
            from import_missing x
            where o.source_id = %source% and o.member_id = x.member_id and o.ended_at is null""";

    static final List<String> THAT_END = List.of(ENDED, SPEAKS_NEXT, VOUCHED_FOR_BY_NOBODY);

    static final String LAPSED = """
            insert into import_outcome (import_id, outcome, last_line, lines, external_ids)
            select %import%, 'LAPSED', max(n), array_agg(n order by n), array_agg(external_id order by n)
            from (select external_id, row_number() over (order by external_id) as n from import_missing) as missing
            group by n / 1000""";
}
