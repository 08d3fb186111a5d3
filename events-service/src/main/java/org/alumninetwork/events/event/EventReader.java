package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.events.event.EventAmendments.AfterSequence;
import org.alumninetwork.events.event.EventRepository.AfterStart;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Shows events to a caller as far as the caller may see them. */
@ApplicationScoped
class EventReader {

    private final EventRepository events;
    private final EventAmendments amendments;
    private final EventPolicy policy;
    private final Clock clock;

    EventReader(EventRepository events, EventAmendments amendments, EventPolicy policy, Clock clock) {
        this.events = events;
        this.amendments = amendments;
        this.policy = policy;
        this.clock = clock;
    }

    Page<EventView> list(EventFilter filter, PageRequest page) {
        filter.mustBeInOrder();
        return Page.of(
                events.matching(filter, policy.visibleEvents(), page), page, AfterStart::of, EventView::withoutWayIn);
    }

    EventView get(UUID id) {
        Event event = known(id);
        return policy.showsWayIn(event) ? EventView.whole(event) : EventView.withoutWayIn(event);
    }

    EventAvailability availability(UUID id) {
        return EventAvailability.of(known(id), clock.instant());
    }

    Page<EventAmendment> amendments(UUID id, PageRequest page) {
        known(id);
        return Page.of(amendments.of(id, page), page, AfterSequence::of, Function.identity());
    }

    private Event known(UUID id) {
        Event event = events.required(id);
        policy.mayKnow(event);
        return event;
    }
}
