package org.alumninetwork.events.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.line.Line;

/**
 * Where applications stand in line for the desk, one line for each event (docs/adr/0013). Those that wait together are
 * decided together: locking the event once for many is what lets a rush through. Nothing but speed depends on it; with
 * several instances of this service each has its lines, and the lock on the event's row decides between them.
 */
@ApplicationScoped
class RegistrationLine {

    /** Most in one transaction; more would make the first of them wait long for the last. */
    private static final int TOGETHER = 200;

    private final Line<UUID, Application, Decision> applications;
    private final Line<UUID, UUID, Event> glances;

    RegistrationLine(RegistrationDesk desk, EventRepository events) {
        applications = new Line<>("registrations", TOGETHER, desk::decide);
        glances = new Line<>(
                "events-looked-at",
                TOGETHER,
                (id, asked) -> Collections.nCopies(
                        asked.size(), QuarkusTransaction.requiringNew().call(() -> events.seen(id))));
    }

    /**
     * The event, to be looked at only: read for all who ask at this moment.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    Event look(UUID event) {
        return glances.ask(event, event);
    }

    /** Waits for the decision; no database connection is held meanwhile. */
    Decision decide(UUID event, Application application) {
        return applications.ask(event, application);
    }
}
