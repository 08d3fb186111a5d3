package org.alumninetwork.events.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.alumninetwork.events.event.EventState;
import org.hibernate.Session;

/** Counts what became of the registrations to an event. */
@ApplicationScoped
class EventReportRepository {

    private final Session database;

    EventReportRepository(Session database) {
        this.database = database;
    }

    EventReport of(UUID event) {
        Tuple row = database.createNativeQuery("""
                        select e.id, e.state, e.attendees,
                            count(*) filter (where r.state = 'ATTENDED') as attended,
                            count(*) filter (where r.state = 'NO_SHOW') as no_shows,
                            count(*) filter (where r.state = 'CONFIRMED') as confirmed,
                            count(*) filter (where r.state in ('PENDING', 'WAITLISTED', 'OFFERED')) as open,
                            count(*) filter (where r.state = 'DECLINED') as declined,
                            count(*) filter (where r.state = 'CANCELLED') as cancelled,
                            count(*) filter (where r.reason = 'CANCELLED_LATE_BY_MEMBER') as cancelled_late,
                            coalesce(sum(r.places - 1) filter (where r.state = 'ATTENDED'), 0) as guests
                        from event e left join registration r on r.event_id = e.id
                        where e.id = ?1 group by e.id""", Tuple.class)
                .setParameter(1, event)
                .getSingleResult();
        int attended = count(row, "attended");
        int noShows = count(row, "no_shows");
        return new EventReport(
                row.get("id", UUID.class),
                EventState.valueOf(row.get("state", String.class)),
                row.get("attendees", Integer.class),
                attended,
                noShows,
                count(row, "confirmed"),
                count(row, "open"),
                count(row, "declined"),
                count(row, "cancelled"),
                count(row, "cancelled_late"),
                count(row, "guests"),
                attended + noShows == 0 ? 0 : (double) noShows / (attended + noShows));
    }

    private static int count(Tuple row, String column) {
        return row.get(column, Long.class).intValue();
    }
}
