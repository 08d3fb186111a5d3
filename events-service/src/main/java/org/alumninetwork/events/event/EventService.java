package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.event.EventAmendment.Property;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.events.registration.WaitingList;
import org.alumninetwork.events.session.SessionPlan;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** Drafts, publishes, amends and deletes events; how they end is decided by {@link EventEnding}. */
@ApplicationScoped
class EventService {

    private final EventRepository events;
    private final EventPolicy policy;
    private final Organisations organisations;
    private final WaitingList waitingList;
    private final EventAmendments amendments;
    private final SessionPlan sessions;
    private final EventChanges told;
    private final ChangeLog changes;
    private final Clock clock;

    EventService(
            EventRepository events,
            EventPolicy policy,
            Organisations organisations,
            WaitingList waitingList,
            EventAmendments amendments,
            SessionPlan sessions,
            EventChanges told,
            ChangeLog changes,
            Clock clock) {
        this.events = events;
        this.policy = policy;
        this.organisations = organisations;
        this.waitingList = waitingList;
        this.amendments = amendments;
        this.sessions = sessions;
        this.told = told;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    EventView create(EventDetails details) {
        policy.mayHostFor(details.organisationId());
        if (!organisations.isActive(details.organisationId())) {
            throw EventProblems.UNKNOWN_HOST.because(
                    "There is no active organisation " + details.organisationId() + ".");
        }
        Event event = Event.draft(details, clock.instant());
        events.persist(event);
        return told.tell(event);
    }

    @Transactional
    EventView amend(UUID id, Precondition precondition, MergePatch patch) {
        Event event = events.locked(id);
        policy.mayHost(event);
        mustBeVersion(event, precondition);
        EventDetails amended = patch.applyTo(event.details());
        mustBePossible(event, amended);
        Duration later = Duration.between(event.details().startsAt(), amended.startsAt());
        amendAndNote(event, amended);
        EventView view = told.tell(event);
        sessions.follow(event, later);
        waitingList.promoteAfterAmendment(event);
        return view;
    }

    @Transactional
    void delete(UUID id, Precondition precondition) {
        Event event = events.locked(id);
        policy.mayOwn(event);
        mustBeVersion(event, precondition);
        if (event.lastNumber() > 0) {
            throw EventProblems.EVENT_HAS_REGISTRATIONS.because("Cancel the event instead.");
        }
        events.delete(event);
        changes.deleted("event", id);
    }

    /** A draft for the first time, a postponed event with its new time, which it has been given before. */
    @Transactional
    EventView publish(UUID id) {
        Event event = events.locked(id);
        policy.mayHost(event);
        switch (event.state()) {
            case DRAFT, POSTPONED -> event.publish(clock.instant());
            case PUBLISHED -> throw EventProblems.EVENT_ALREADY_PUBLISHED.because("There is nothing more to publish.");
            case CANCELLED, COMPLETED -> throw EventProblems.EVENT_HAS_ENDED.because("It cannot be published again.");
        }
        EventView view = told.tell(event);
        waitingList.promoteAfterAmendment(event);
        return view;
    }

    private void amendAndNote(Event event, EventDetails amended) {
        Instant now = clock.instant();
        List<Property> news = amendments.between(event.details(), amended);
        event.amend(amended, now);
        if (event.state() != EventState.DRAFT && !news.isEmpty()) {
            amendments.keep(event.id(), event.countChange(), news, now);
        }
    }

    /** Hosts are shown the whole event, so it is the tag of the whole event that they send. */
    private static void mustBeVersion(Event event, Precondition precondition) {
        precondition.holdsFor(EventView.tagOf(event.version(), true));
    }

    private static void mustBePossible(Event event, EventDetails amended) {
        if (event.hasEnded()) {
            throw EventProblems.EVENT_HAS_ENDED.because("It stays as it is.");
        }
        if (!amended.organisationId().equals(event.organisationId())) {
            throw EventProblems.HOST_IS_FIXED.because("It is held by " + event.organisationId() + ".");
        }
        if (amended.capacity() != null && amended.capacity() < event.confirmed() + event.offered()) {
            throw EventProblems.CAPACITY_BELOW_CONFIRMED.because(
                    event.confirmed() + " places are confirmed and " + event.offered() + " offered.");
        }
    }
}
