package org.alumninetwork.members.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.alumninetwork.support.sql.Values;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** The SQL of a scan: who shares something that is rare enough, and what speaks for and against each pair. */
@ApplicationScoped
class DuplicateSearch {

    /** A name that so many bear says nothing of two of them, unless they share more. */
    private static final int MOST_OF_A_NAME = 20;

    private static final List<String> PAIRS = List.of(
            sharing("select edu_person_unique_id as shared, id from member where edu_person_unique_id is not null"),
            sharing("select orcid as shared, id from member where orcid is not null"),
            sharing("select unnest(schac_personal_unique_code) as shared, id from member"
                    + " where schac_personal_unique_code <> '{}'"),
            sharing("select lower(email) as shared, id from member where email is not null"),
            sharing("select k.sound || ' ' || m.birth_date as shared, m.id from member m"
                    + " join duplicate_key k on k.member_id = m.id where m.birth_date is not null"),
            sharing("select k.names as shared, k.member_id as id from duplicate_key k where k.names like '_% _%'"),
            sharing(
                    "select distinct k.sound || ' ' || lower(a.institution) || ' ' || extract(year from a.end_date) as shared,"
                            + " a.member_id as id from affiliation a join duplicate_key k on k.member_id = a.member_id"
                            + " where a.end_date is not null"));

    private static final String JUDGED = """
            insert into duplicate_found (one_id, other_id, score, grounds, found_at)
            select p.one_id, p.other_id, sum(r.weight), jsonb_agg(jsonb_build_object('rule', r.code, 'weight', r.weight)
                order by r.weight desc, r.code), :now
            from duplicate_pair p join member a on a.id = p.one_id join member b on b.id = p.other_id
            join duplicate_key j on j.member_id = a.id join duplicate_key k on k.member_id = b.id
            cross join lateral (values
                ('SAME_IDENTIFIER', a.edu_person_unique_id = b.edu_person_unique_id or a.orcid = b.orcid
                    or a.schac_personal_unique_code && b.schac_personal_unique_code),
                ('OTHER_IDENTIFIER', a.edu_person_unique_id <> b.edu_person_unique_id or a.orcid <> b.orcid),
                ('SAME_EMAIL', lower(a.email) = lower(b.email)),
                ('SAME_BIRTH_DATE', a.birth_date = b.birth_date),
                ('OTHER_BIRTH_DATE', a.birth_date <> b.birth_date),
                ('SAME_NAME', j.names = k.names),
                ('SIMILAR_NAME', j.names <> k.names and j.sound = k.sound),
                ('SAME_STUDIES', exists (select from affiliation s join affiliation t on t.member_id = b.id
                    and lower(t.institution) = lower(s.institution)
                    and extract(year from t.end_date) = extract(year from s.end_date) where s.member_id = a.id))
            ) as held (code, holds) join duplicate_rule r on r.code = held.code
            where held.holds and not exists (select from not_duplicate n
                where n.one_id = p.one_id and n.other_id = p.other_id)
            group by p.one_id, p.other_id having sum(r.weight) >= :threshold""";

    /** Before any candidate is touched, in the order in which merges and deletions lock: they wait, or are waited for. */
    private static final String LOCKED = """
            select count(*) from (
                select m.id from member m where m.id in (
                    select unnest(array[one_id, other_id]) from duplicate_found
                    union select unnest(array[one_id, other_id]) from duplicate)
                order by m.id for key share) locked""";

    private static final String KEPT = """
            insert into duplicate select f.* from duplicate_found f
            join member a on a.id = f.one_id join member b on b.id = f.other_id""";

    private final Session database;
    private final int threshold;

    DuplicateSearch(
            Session database,
            @ConfigProperty(name = "alumni.duplicates.threshold", defaultValue = "50") int threshold) {
        this.database = database;
        this.threshold = threshold;
    }

    /** @return how many candidates there are */
    int renew(Instant now) {
        execute("set local work_mem = '128MB'");
        execute("create temporary table duplicate_pair (one_id uuid, other_id uuid, primary key (one_id, other_id))"
                + " on commit drop");
        PAIRS.forEach(this::execute);
        execute("analyze duplicate_pair");
        execute("create temporary table duplicate_found (like duplicate) on commit drop");
        database.createNativeMutationQuery(JUDGED)
                .setParameter("now", now)
                .setParameter("threshold", threshold)
                .executeUpdate();
        return replace();
    }

    /** Who was deleted meanwhile is no candidate. */
    private int replace() {
        Values.query(database, LOCKED, Long.class).getSingleResult();
        execute("delete from duplicate");
        return execute(KEPT);
    }

    private static String sharing(String values) {
        return """
                insert into duplicate_pair
                with few as (select shared, array_agg(id) as ids from (%s) v group by shared having count(*) between 2 and %d)
                select distinct a, b from few, unnest(ids) as a, unnest(ids) as b where a < b
                on conflict do nothing""".formatted(values, MOST_OF_A_NAME);
    }

    private int execute(String statement) {
        return database.createNativeMutationQuery(statement).executeUpdate();
    }
}
