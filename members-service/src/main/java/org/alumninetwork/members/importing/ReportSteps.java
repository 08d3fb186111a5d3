package org.alumninetwork.members.importing;

import java.util.List;

/** Tells who is known to the source now, what the feed is told, and what became of the rows. */
final class ReportSteps {

    private ReportSteps() {}

    static void addTo(StepSql sql, Changed changed) {
        if (changed.areNew()) {
            sql.add(0.80, List.of(NEW_SOURCES));
            sql.add(0.93, List.of(CHANGES_OF_NEW));
        }
        sql.add(0.95, List.of(CHANGES));
        sql.add(0.98, List.of(OUTCOMES));
        if (sql.claimed().isWhole()) {
            sql.add(0.99, List.of(LapseSteps.LAPSED));
        }
        if (sql.claimed().dryRun() && changed.areKnown()) {
            sql.add(0.99, List.of(DifferenceSteps.after(sql)));
        }
    }

    private static final String NEW_SOURCES = """
            insert into member_source (source_id, external_id, member_id, state_hash, provisioned_at)
            select %source%, external_id, member_id, state_hash, null from import_change where is_new order by line""";

    /** The same state as MemberFeed tells, of records in which nothing but what the file says can stand yet. */
    private static final String CHANGES_OF_NEW = """
            insert into change (type, subject, data)
            select 'org.alumninetwork.member.changed', 'members/' || c.member_id, json_build_object(
                'id', c.member_id, 'login', null, 'displayName', concat_ws(' ', r.given_name, r.family_name),
                'nameVisibility', 'MEMBERS', 'email', r.email, 'country', r.country, 'state', 'ACTIVE',
                'evidence', %evidence%)
            from import_change c join %rows% r on r.line = c.line cross join lateral (select c.member_id as id) m
            where c.is_new order by c.line""";

    private static final String CHANGES = """
            insert into change (type, subject, data)
            select 'org.alumninetwork.member.changed', 'members/' || m.id, json_build_object(
                'id', m.id, 'login', m.login,
                'displayName', concat_ws(' ', coalesce(m.preferred_name, m.given_name), m.family_name),
                'nameVisibility', coalesce(m.visibility->>'name', 'MEMBERS'),
                'email', m.email, 'country', m.country, 'state', 'ACTIVE', 'evidence', %evidence%)
            from member m where exists (select from import_touched)
            and m.id in (select member_id from import_touched) order by m.id""";

    private static final String OUTCOMES = """
            insert into import_outcome (import_id, outcome, last_line, lines, external_ids)
            select %import%, case when is_new then 'CREATED' else 'UPDATED' end, max(line),
                array_agg(line order by line), array_agg(external_id order by line)
            from (
                select r.line, r.external_id, c.is_new from import_change c
                join %rows% r on r.external_id = c.external_id
                where c.is_new or c.member_id in (select member_id from import_touched)
            ) as taken group by is_new, line / 1000""";
}
