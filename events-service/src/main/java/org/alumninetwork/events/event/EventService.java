package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.events.registration.WaitingList;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

@ApplicationScoped
class EventService {

    private final EventRepository events;
    private final EventPolicy policy;
    private final Organisations organisations;
    private final WaitingList waitingList;
    private final ChangeLog changes;
    private final Clock clock;

    EventService(
            EventRepository events,
            EventPolicy policy,
            Organisations organisations,
            WaitingList waitingList,
            ChangeLog changes,
            Clock clock) {
        this.events = events;
        this.policy = policy;
        this.organisations = organisations;
        this.waitingList = waitingList;
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
        return told(event);
    }

    @Transactional
    EventView amend(UUID id, Precondition precondition, MergePatch patch) {
        Event event = hosted(id, precondition);
        EventDetails amended = patch.applyTo(event.details());
        mustBePossible(event, amended);
        event.amend(amended, clock.instant());
        EventView view = told(event);
        waitingList.promoteAfterAmendment(event);
        return view;
    }

    @Transactional
    void delete(UUID id, Precondition precondition) {
        Event event = hosted(id, precondition);
        if (event.lastNumber() > 0) {
            throw EventProblems.EVENT_HAS_REGISTRATIONS.because("Cancel the event instead.");
        }
        events.delete(event);
        changes.deleted("event", id);
    }

    @Transactional
    EventView publish(UUID id) {
        Event event = hosted(id);
        switch (event.state()) {
            case DRAFT -> event.publish(clock.instant());
            case PUBLISHED -> throw EventProblems.EVENT_ALREADY_PUBLISHED.because("There is nothing more to publish.");
            case CANCELLED -> throw EventProblems.EVENT_IS_CANCELLED.because("It cannot be published again.");
        }
        return told(event);
    }

    @Transactional
    EventView cancel(UUID id, CancelEvent cancellation) {
        Event event = hosted(id);
        switch (event.state()) {
            case DRAFT -> throw EventProblems.EVENT_NOT_PUBLISHED.because("A draft is deleted, not cancelled.");
            case PUBLISHED -> event.cancel(cancellation.reason(), clock.instant());
            case CANCELLED -> throw EventProblems.EVENT_IS_CANCELLED.because("It is cancelled already.");
        }
        EventView view = told(event);
        waitingList.dissolve(event);
        return view;
    }

    private Event hosted(UUID id) {
        Event event = events.locked(id);
        policy.mayHost(event);
        return event;
    }

    /** Hosts are shown the whole event, so it is the tag of the whole event that they send. */
    private Event hosted(UUID id, Precondition precondition) {
        Event event = hosted(id);
        precondition.holdsFor(EventView.tagOf(event.version(), true));
        return event;
    }

    private static void mustBePossible(Event event, EventDetails amended) {
        if (event.state() == EventState.CANCELLED) {
            throw EventProblems.EVENT_IS_CANCELLED.because("It stays as it is.");
        }
        if (!amended.organisationId().equals(event.organisationId())) {
            throw EventProblems.HOST_IS_FIXED.because("It is held by " + event.organisationId() + ".");
        }
        if (amended.capacity() != null && amended.capacity() < event.confirmed()) {
            throw EventProblems.CAPACITY_BELOW_CONFIRMED.because(event.confirmed() + " are confirmed.");
        }
    }

    /** Flushing first gives the version that the caller and the feed are told. */
    private EventView told(Event event) {
        events.flush();
        EventView view = EventView.whole(event);
        changes.changed("event", event.id(), view);
        return view;
    }
}
