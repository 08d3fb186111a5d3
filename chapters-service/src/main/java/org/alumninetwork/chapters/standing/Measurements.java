package org.alumninetwork.chapters.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Counts the evidence for every rule in force on a day, for any number of chapters, in one statement. */
@ApplicationScoped
public class Measurements {

    private static final String QUERY = """
            with judged as materialized (
                select c.id as chapter_id, r.id as rule_id, r.code, r.needed, r.grace_days, d.day,
                    cast(d.day - make_interval(months => r.window_months) as date) as since
                from unnest(cast(:chapters as uuid[]), cast(:days as date[])) as d (chapter_id, day)
                join chapter c on c.id = d.chapter_id
                join certification_rule r on r.certifier_id = c.certifier_id
                    and daterange(r.valid_from, r.valid_until, '[]') @> d.day
            ), measured as (
                select j.*, m.counted, greatest(j.needed, m.offices) as wanted, m.evidence, m.missing
                from judged j cross join lateral (
                    select count(o.term_id) as counted, count(*) as offices,
                        string_agg(cast(o.term_id as text), ',') as evidence,
                        string_agg(o.type, ',') filter (where o.term_id is null) as missing
                    from (
                        select f.type, (
                            select t.id from term t where t.office_id = f.id
                            and daterange(t.starts_on, t.ends_on, '[]') @> j.day order by t.starts_on limit 1) as term_id
                        from office f where f.organisation_id = j.chapter_id and f.required order by f.id) o) m
                where j.code = 'REQUIRED_OFFICES_FILLED'
                union all
                select j.*, m.counted, j.needed, m.evidence, null
                from judged j cross join lateral (
                    select case j.code when 'EVENTS_HELD' then count(*) else coalesce(sum(attendees), 0) end as counted,
                        string_agg(cast(event_id as text), ',' order by held_on desc, event_id)
                            filter (where place <= 20) as evidence
                    from (
                        select event_id, held_on, attendees, row_number() over (order by held_on desc, event_id) as place
                        from hosted_event where organisation_id = j.chapter_id and held_on > j.since and held_on <= j.day
                        and state in ('PUBLISHED', 'COMPLETED') and (ends_at is null or ends_at <= :now)) e) m
                where j.code in ('EVENTS_HELD', 'CHECK_INS')
                union all
                select j.*, m.counted, j.needed, null, null
                from judged j cross join lateral (
                    select count(distinct member_id) as counted from membership
                    where organisation_id = j.chapter_id and starts_on <= j.day
                    and case when state in ('ACTIVE', 'GRACE') then state = 'GRACE' or ends_on is null or ends_on >= j.day
                        else state <> 'APPLIED' and ends_on >= j.day end) m
                where j.code = 'MEMBERS_ACTIVE'
                union all
                select j.*, m.counted, j.needed, m.evidence, null
                from judged j cross join lateral (
                    select count(*) as counted, string_agg(cast(id as text), ',' order by year desc) as evidence
                    from annual_report where chapter_id = j.chapter_id and filed_on <= j.day and state <> 'RETURNED'
                    and make_date(year, 12, 31) > j.since) m
                where j.code = 'ANNUAL_REPORT_FILED'
                union all
                select j.*, m.counted, j.needed, m.evidence, null
                from judged j cross join lateral (
                    select count(*) as counted,
                        string_agg(cast(id as text), ',' order by confirmed_on desc) filter (where place <= 20) as evidence
                    from (
                        select id, confirmed_on, row_number() over (order by confirmed_on desc, id) as place
                        from chapter_confirmation where chapter_id = j.chapter_id
                        and kind = case j.code when 'CONTACT_CONFIRMED' then 'CONTACT' else 'CODE_OF_CONDUCT' end
                        and confirmed_on > j.since and confirmed_on <= j.day) k) m
                where j.code in ('CONTACT_CONFIRMED', 'CODE_OF_CONDUCT_SIGNED')
            )
            select m.chapter_id, m.rule_id, m.code, cast(m.counted as integer) as counted,
                cast(m.wanted as integer) as needed, m.since, m.day, m.grace_days, m.evidence, m.missing,
                f.found_on, f.mend_by, (
                    select min(e.ends_at) from hosted_event e where e.organisation_id = m.chapter_id
                    and e.held_on > m.since and e.held_on <= m.day and e.ends_at > :now) as next_end
            from measured m left join certification_finding f on f.chapter_id = m.chapter_id and f.code = m.code
                and f.found_on <= m.day and (f.mended_on is null or f.mended_on > m.day)
            order by m.chapter_id, m.code""";

    private final Session database;
    private final Clock clock;

    Measurements(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All on the same day. */
    public List<Measurement> of(Collection<UUID> chapters, LocalDate day) {
        return of(chapters.stream().collect(Collectors.toMap(Function.identity(), _ -> day)));
    }

    /**
     * In the order of chapters and codes.
     *
     * @param days of each chapter
     */
    List<Measurement> of(Map<UUID, LocalDate> days) {
        List<UUID> chapters = List.copyOf(days.keySet());
        return database
                .createNativeQuery(QUERY, Tuple.class)
                .setParameter("chapters", chapters.toArray(UUID[]::new))
                .setParameter("days", chapters.stream().map(days::get).toArray(LocalDate[]::new))
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(Measurement::of)
                .toList();
    }
}
