package org.alumninetwork.events.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    /** The list is ordered by start. */
    record AfterStart(LocalDateTime start, UUID id) {
        static AfterStart of(Session session) {
            return new AfterStart(session.startsAt(), session.id());
        }
    }

    List<Session> of(UUID event, PageRequest page) {
        Optional<AfterStart> after = page.after(AfterStart.class);
        return getSession()
                .createNativeQuery("""
                        select * from session where event_id = ?1 and (cast(?2 as timestamp) is null
                            or (starts_at, id) > (cast(?2 as timestamp), cast(?3 as uuid)))
                        order by starts_at, id limit ?4""", Session.class)
                .setParameter(1, event)
                .setParameter(2, after.map(AfterStart::start).orElse(null))
                .setParameter(3, after.map(AfterStart::id).orElse(null))
                .setParameter(4, page.rowsToRead())
                .getResultList();
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the event has none with this id
     */
    Session required(UUID event, UUID id) {
        return find("eventId = ?1 and id = ?2", event, id)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no session " + id + " of this event."));
    }

    /**
     * Sessions move along when the event begins at another time.
     *
     * @param by wall time
     */
    public List<Session> moved(UUID event, Duration by, Instant now) {
        return getSession()
                .createNativeQuery("""
                        update session set starts_at = starts_at + make_interval(secs => ?1),
                            ends_at = ends_at + make_interval(secs => ?1), updated_at = ?2, version = version + 1
                        where event_id = ?3 returning *""", Session.class)
                .setParameter(1, (double) by.toSeconds())
                .setParameter(2, now)
                .setParameter(3, event)
                .getResultList();
    }

    /** When the last session ends, as wall time. */
    public Optional<LocalDateTime> lastEndOf(UUID event) {
        return Values.query(getSession(), "select max(ends_at) from session where event_id = ?1", LocalDateTime.class)
                .setParameter(1, event)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }
}
