package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.events.organisation.Organisations;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** Drafts, publishes, amends and deletes events; how they end is decided by {@link EventEnding}. */
@ApplicationScoped
class EventService {

    private final EventRepository events;
    private final EventPolicy policy;
    private final Organisations organisations;
    private final EventAudience audience;
    private final EventRevision revision;
    private final EventChanges told;
    private final Clock clock;

    EventService(
            EventRepository events,
            EventPolicy policy,
            Organisations organisations,
            EventAudience audience,
            EventRevision revision,
            EventChanges told,
            Clock clock) {
        this.events = events;
        this.policy = policy;
        this.organisations = organisations;
        this.audience = audience;
        this.revision = revision;
        this.told = told;
        this.clock = clock;
    }

    @Transactional
    EventView create(EventDetails details) {
        policy.mayHostFor(details.organisationId());
        if (!organisations.isActive(details.organisationId())) {
            throw EventProblems.UNKNOWN_HOST.because(
                    "There is no active organisation " + details.organisationId() + ".");
        }
        audience.mustExist(details);
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
        audience.mustExist(event.details(), amended);
        return revision.amend(event, amended);
    }

    @Transactional
    void delete(UUID id, Precondition precondition) {
        events.lockSeriesOf(id);
        Event event = events.locked(id);
        policy.mayOwn(event);
        mustBeVersion(event, precondition);
        if (event.seats().lastNumber() > 0) {
            throw EventProblems.EVENT_HAS_REGISTRATIONS.because("Cancel the event instead.");
        }
        events.excludeFromSeries(event);
        revision.delete(event);
    }

    @Transactional
    EventView publish(UUID id) {
        Event event = events.locked(id);
        policy.mayHost(event);
        return revision.publish(event);
    }

    /** Hosts are shown the whole event, so it is the tag of the whole event that they send. */
    private static void mustBeVersion(Event event, Precondition precondition) {
        precondition.holdsFor(EventView.tagOf(event.version(), true));
    }
}
