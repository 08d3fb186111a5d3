package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.events.message.Messages;

/** Postpones, cancels and completes events; all of it is for the organisation that made the event. */
@ApplicationScoped
class EventEnding {

    private final EventRepository events;
    private final EventPolicy policy;
    private final EventRevision revision;
    private final EventCompletion completion;
    private final EventChanges told;
    private final Messages messages;
    private final Clock clock;

    EventEnding(
            EventRepository events,
            EventPolicy policy,
            EventRevision revision,
            EventCompletion completion,
            EventChanges told,
            Messages messages,
            Clock clock) {
        this.events = events;
        this.policy = policy;
        this.revision = revision;
        this.completion = completion;
        this.told = told;
        this.messages = messages;
        this.clock = clock;
    }

    /** Registrations stay as they are, offers too; nobody is promoted or taken in until there is a new time. */
    @Transactional
    EventView postpone(UUID id, PostponeEvent postponement) {
        Event event = published(id);
        event.postpone(postponement.reason(), clock.instant());
        messages.tellOfChange(id, event.sequence());
        return told.tell(event);
    }

    @Transactional
    EventView cancel(UUID id, CancelEvent cancellation) {
        return revision.cancel(owned(id), cancellation.reason());
    }

    @Transactional
    EventView complete(UUID id, CompleteEvent outcome) {
        Event event = published(id);
        Instant now = clock.instant();
        if (!event.times().hasStartedBy(now)) {
            throw EventProblems.EVENT_NOT_STARTED.because(
                    "It starts at " + event.times().startInstant() + ".");
        }
        return completion.complete(event, outcome);
    }

    private Event published(UUID id) {
        Event event = owned(id);
        switch (event.state()) {
            case PUBLISHED -> {}
            case DRAFT, POSTPONED -> throw EventProblems.EVENT_NOT_PUBLISHED.because("It is " + event.state() + ".");
            case CANCELLED, COMPLETED -> throw EventProblems.EVENT_HAS_ENDED.because("It is " + event.state() + ".");
        }
        return event;
    }

    private Event owned(UUID id) {
        Event event = events.locked(id);
        policy.mayOwn(event);
        return event;
    }
}
