package org.alumninetwork.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.support.change.ChangeLog;

/** Keeps the sessions of an event within it. */
@ApplicationScoped
public class SessionPlan {

    private final SessionRepository sessions;
    private final ChangeLog changes;
    private final Clock clock;

    SessionPlan(SessionRepository sessions, ChangeLog changes, Clock clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param by how much later the event starts, as wall time; negative where it starts earlier
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where a session would last longer than the event
     */
    public void follow(Event event, Duration by) {
        if (!by.isZero()) {
            SequencedMap<UUID, SessionView> moved = new LinkedHashMap<>();
            sessions.moved(event.id(), by, clock.instant())
                    .forEach(session -> moved.put(session.id(), SessionView.of(session)));
            changes.changed("session", moved);
        }
        sessions.lastEndOf(event.id()).filter(event.times()::endBefore).ifPresent(end -> {
            throw SessionProblems.SESSION_OUTSIDE_EVENT.because("The last session ends at " + end + ".");
        });
    }
}
