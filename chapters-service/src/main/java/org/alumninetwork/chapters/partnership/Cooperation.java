package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Counts what the parties of an agreement did together. An organisation below a party counts for the party. */
@ApplicationScoped
class Cooperation {

    /** Fewer people than this could be told apart. */
    private static final int FEWEST_SHOWN = 5;

    private static final String PARTIES = """
            with recursive side as (
                select organisation_id as party_id, organisation_id from partnership_party where partnership_id = :id
                union
                select side.party_id, o.id from organisation o join side on o.parent_id = side.organisation_id
            )""";

    private final Session database;

    Cooperation(Session database) {
        this.database = database;
    }

    CooperationReport of(UUID partnership, LocalDate from, LocalDate to) {
        List<MonthOfCooperation> months = months(partnership, from, to);
        Tuple measures = measures(partnership, from, to);
        int shared = sharedMembers(partnership, to);
        return new CooperationReport(
                partnership,
                from,
                to,
                months.stream().mapToInt(MonthOfCooperation::jointEvents).sum(),
                months.stream().mapToInt(MonthOfCooperation::attendees).sum(),
                shared < FEWEST_SHOWN ? null : shared,
                measures.get("done", Integer.class),
                measures.get("open", Integer.class),
                months);
    }

    private List<MonthOfCooperation> months(UUID partnership, LocalDate from, LocalDate to) {
        return database
                .createNativeQuery(PARTIES + """
                        , joint as (
                            select e.event_id, min(e.held_on) as held_on, max(e.attendees) as attendees
                            from hosted_event e join side on side.organisation_id = e.organisation_id
                            where e.held_on between :from and :to and e.state in ('PUBLISHED', 'COMPLETED')
                            group by e.event_id having count(distinct side.party_id) > 1
                        )
                        select to_char(held_on, 'YYYY-MM') as month, cast(count(*) as integer) as events,
                            cast(sum(attendees) as integer) as attendees
                        from joint group by 1 order by 1""", Tuple.class)
                .setParameter("id", partnership)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(row -> new MonthOfCooperation(
                        row.get("month", String.class),
                        row.get("events", Integer.class),
                        row.get("attendees", Integer.class)))
                .toList();
    }

    private int sharedMembers(UUID partnership, LocalDate day) {
        return Values.query(database, PARTIES + """
                        select cast(count(*) as integer) from (
                            select m.member_id from membership m join side on side.organisation_id = m.organisation_id
                            where m.state <> 'APPLIED' and m.starts_on <= :day and (m.ends_on is null or m.ends_on >= :day)
                            group by m.member_id having count(distinct side.party_id) > 1) shared""", Integer.class)
                .setParameter("id", partnership)
                .setParameter("day", day)
                .getSingleResult();
    }

    private Tuple measures(UUID partnership, LocalDate from, LocalDate to) {
        return database.createNativeQuery("""
                        select cast(count(*) filter (where state = 'DONE') as integer) as done,
                            cast(count(*) filter (where state = 'OPEN') as integer) as open
                        from partnership_measure where partnership_id = :id
                        and coalesce(done_on, due_on) between :from and :to""", Tuple.class)
                .setParameter("id", partnership)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }
}
