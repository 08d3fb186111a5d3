package org.alumninetwork.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;

/** Sessions are for everybody who knows the event to see, and for its hosts to change. */
@ApplicationScoped
class SessionService {

    private final SessionRepository sessions;
    private final EventRepository events;
    private final EventPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    SessionService(
            SessionRepository sessions, EventRepository events, EventPolicy policy, ChangeLog changes, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    Page<SessionView> list(UUID eventId, PageRequest page) {
        policy.mayKnow(events.required(eventId));
        return Page.of(sessions.of(eventId, page), page, SessionRepository.AfterStart::of, SessionView::of);
    }

    SessionView get(UUID eventId, UUID id) {
        policy.mayKnow(events.required(eventId));
        return SessionView.of(sessions.required(eventId, id));
    }

    @Transactional
    SessionView create(UUID eventId, SessionDetails details) {
        mustLieWithin(hosted(eventId), details);
        Session session = Session.of(eventId, details, clock.instant());
        sessions.persist(session);
        return told(session);
    }

    @Transactional
    SessionView amend(UUID eventId, UUID id, Precondition precondition, MergePatch patch) {
        Event event = hosted(eventId);
        Session session = sessions.required(eventId, id);
        precondition.holdsFor(session.version());
        SessionDetails amended = patch.applyTo(session.details());
        mustLieWithin(event, amended);
        session.amend(amended, clock.instant());
        return told(session);
    }

    @Transactional
    void delete(UUID eventId, UUID id, Precondition precondition) {
        hosted(eventId);
        Session session = sessions.required(eventId, id);
        precondition.holdsFor(session.version());
        sessions.delete(session);
        sessions.flush();
        changes.deleted("session", id);
    }

    private static void mustLieWithin(Event event, SessionDetails details) {
        if (!event.times().include(details.startsAt(), details.endsAt())) {
            throw SessionProblems.SESSION_OUTSIDE_EVENT.because("Look at the start and the end of the event.");
        }
    }

    private Event hosted(UUID eventId) {
        Event event = events.locked(eventId);
        policy.mayHost(event);
        return event;
    }

    private SessionView told(Session session) {
        sessions.flush();
        SessionView view = SessionView.of(session);
        changes.changed("session", session.id(), view);
        return view;
    }
}
