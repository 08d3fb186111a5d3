package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** What memberships were on which days. */
@ApplicationScoped
class MembershipHistory {

    private static final String TURN = "unnest(cast(:ids as uuid[]), cast(:days as date[])) as t (id, day)";

    /**
     * In SQL that knows {@code :day}, of {@code membership_span m}: of what two records of one person were on days before
     * they were merged, one counts, for it is one person who belonged.
     */
    static final String COUNTS = """
            not exists (select from membership_span o
                where o.member_id = m.member_id and o.organisation_id = m.organisation_id
                and o.state in ('ACTIVE', 'GRACE') and m.state in ('ACTIVE', 'GRACE')
                and o.from_date <= :day and (o.to_date is null or o.to_date >= :day)
                and (o.state, o.membership_id) < (m.state, m.membership_id))""";

    private final Session database;

    MembershipHistory(Session database) {
        this.database = database;
    }

    /** History is listed in the order of its days. */
    record AfterDay(LocalDate fromDate) {
        static AfterDay of(MembershipSpan span) {
            return new AfterDay(span.fromDate());
        }
    }

    /**
     * From the day on, each membership is what its row now says; what was written of later days goes.
     *
     * @param days the day of each membership's change; the rows must have been flushed
     */
    void turn(Map<UUID, LocalDate> days) {
        execute(
                "delete from membership_span s using " + TURN
                        + " where s.membership_id = t.id and s.from_date >= t.day",
                days);
        execute(
                "update membership_span s set to_date = t.day - 1 from " + TURN
                        + " where s.membership_id = t.id and (s.to_date is null or s.to_date >= t.day)",
                days);
        execute(
                "insert into membership_span"
                        + " (membership_id, member_id, organisation_id, type_id, state, chapter_role, from_date)"
                        + " select m.id, m.member_id, m.organisation_id, m.type_id, m.state, m.chapter_role, t.day"
                        + " from membership m join " + TURN + " on t.id = m.id",
                days);
    }

    /** Whether it has been nothing but what its dates made of it. */
    boolean isOfDatesAlone(UUID membership) {
        return Values.query(database, """
                        select count(*) filter (where state is distinct from before) = count(distinct state)
                        and count(distinct type_id) <= 1 and count(distinct chapter_role) <= 1
                        and bool_and(state in ('APPLIED', 'ACTIVE', 'GRACE', 'LAPSED'))
                        from (select *, lag(state) over (order by from_date) as before from membership_span
                            where membership_id = :membership) s""", Boolean.class)
                .setParameter("membership", membership)
                .getSingleResult();
    }

    /** The last day on which each belonged; none for who never did. */
    Map<UUID, LocalDate> lastDaysOf(Collection<Membership> ended) {
        if (ended.isEmpty()) {
            return Map.of();
        }
        return database.createNativeQuery("""
                        select membership_id, max(to_date) as last_day from membership_span
                        where membership_id = any(:ids) and state in ('ACTIVE', 'GRACE') and to_date is not null
                        group by membership_id""", Tuple.class)
                .setParameter("ids", ended.stream().map(Membership::id).toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("membership_id", UUID.class), row -> row.get("last_day", LocalDate.class)));
    }

    /** The first day of what each is now. */
    Map<UUID, LocalDate> latestDaysOf(Collection<UUID> memberships) {
        return database.createNativeQuery("""
                        select membership_id, max(from_date) as latest from membership_span
                        where membership_id = any(:ids) group by membership_id""", Tuple.class)
                .setParameter("ids", memberships.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("membership_id", UUID.class), row -> row.get("latest", LocalDate.class)));
    }

    /** Writes all of it anew. */
    void write(UUID membership, SortedMap<LocalDate, MembershipState> states) {
        database.createNativeMutationQuery("delete from membership_span where membership_id = :membership")
                .setParameter("membership", membership)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into membership_span (membership_id, member_id, organisation_id, type_id, state,
                            chapter_role, from_date, to_date)
                        select m.id, m.member_id, m.organisation_id, m.type_id, t.state, m.chapter_role, t.day,
                            lead(t.day) over (order by t.day) - 1
                        from membership m
                        cross join unnest(cast(:days as date[]), cast(:states as text[])) as t (day, state)
                        where m.id = :membership""")
                .setParameter("membership", membership)
                .setParameter(
                        "days", states.keySet().stream().map(Date::valueOf).toArray(Date[]::new))
                .setParameter("states", states.values().stream().map(Enum::name).toArray(String[]::new))
                .executeUpdate();
    }

    List<MembershipSpan> of(UUID membership, PageRequest page) {
        Optional<AfterDay> after = page.after(AfterDay.class);
        return database.createNativeQuery("""
                        select * from membership_span where membership_id = :membership
                        and (cast(:after as date) is null or from_date > :after)
                        order by from_date limit :most""", MembershipSpan.class)
                .setParameter("membership", membership)
                .setParameter("after", after.map(AfterDay::fromDate).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    private void execute(String statement, Map<UUID, LocalDate> days) {
        database.createNativeMutationQuery(statement)
                .setParameter("ids", days.keySet().toArray(UUID[]::new))
                .setParameter("days", days.values().stream().map(Date::valueOf).toArray(Date[]::new))
                .executeUpdate();
    }
}
