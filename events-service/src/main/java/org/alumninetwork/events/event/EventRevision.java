package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alumninetwork.events.event.EventAmendment.Property;
import org.alumninetwork.events.message.Messages;
import org.alumninetwork.events.registration.WaitingList;
import org.alumninetwork.events.session.SessionPlan;
import org.alumninetwork.support.change.ChangeLog;

/** Changes an event and all that follows from it. Its row is locked by the caller, who has asked the policy. */
@ApplicationScoped
public class EventRevision {

    private final EventRepository events;
    private final EventAmendments amendments;
    private final SessionPlan sessions;
    private final WaitingList waitingList;
    private final EventChanges told;
    private final Messages messages;
    private final ChangeLog changes;
    private final Clock clock;

    EventRevision(
            EventRepository events,
            EventAmendments amendments,
            SessionPlan sessions,
            WaitingList waitingList,
            EventChanges told,
            Messages messages,
            ChangeLog changes,
            Clock clock) {
        this.events = events;
        this.amendments = amendments;
        this.sessions = sessions;
        this.waitingList = waitingList;
        this.told = told;
        this.messages = messages;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those who come are told of it, sessions move with the event, and who waits is promoted. */
    public EventView amend(Event event, EventDetails amended) {
        mustBePossible(event, amended);
        Duration later = Duration.between(event.details().startsAt(), amended.startsAt());
        amendAndNote(event, amended);
        EventView view = told.tell(event);
        sessions.follow(event, later);
        waitingList.promoteAfterAmendment(event);
        return view;
    }

    /** A draft for the first time, a postponed event with its new time, of which those who come are told now. */
    public EventView publish(Event event) {
        switch (event.state()) {
            case DRAFT -> event.publish(clock.instant());
            case POSTPONED -> publishAgain(event);
            case PUBLISHED -> throw EventProblems.EVENT_ALREADY_PUBLISHED.because("There is nothing more to publish.");
            case CANCELLED, COMPLETED -> throw EventProblems.EVENT_HAS_ENDED.because("It cannot be published again.");
        }
        EventView view = told.tell(event);
        waitingList.promoteAfterAmendment(event);
        return view;
    }

    private void publishAgain(Event event) {
        event.publish(clock.instant());
        messages.tellOfChange(event.id(), event.countChange());
        waitingList.renewOffers(event);
    }

    /** With all registrations to it. */
    public EventView cancel(Event event, String reason) {
        switch (event.state()) {
            case DRAFT -> throw EventProblems.EVENT_NOT_PUBLISHED.because("A draft is deleted, not cancelled.");
            case PUBLISHED, POSTPONED -> event.cancel(reason, clock.instant());
            case CANCELLED, COMPLETED -> throw EventProblems.EVENT_HAS_ENDED.because("It is " + event.state() + ".");
        }
        EventView view = told.tell(event);
        waitingList.dissolve(event);
        return view;
    }

    public void delete(Event event) {
        events.delete(event);
        changes.deleted("event", event.id());
    }

    /** While it is postponed nobody is written to: that is for when it is all settled. */
    private void amendAndNote(Event event, EventDetails amended) {
        Instant now = clock.instant();
        List<Property> news = amendments.between(event.details(), amended);
        event.amend(amended, now);
        if (event.state() != EventState.DRAFT && !news.isEmpty()) {
            amendments.keep(event.id(), event.countChange(), news, now);
            if (event.isPublished()) {
                messages.tellOfChange(event.id(), event.sequence());
            }
        }
    }

    private static void mustBePossible(Event event, EventDetails amended) {
        if (event.hasEnded()) {
            throw EventProblems.EVENT_HAS_ENDED.because("It stays as it is.");
        }
        if (!amended.organisationId().equals(event.organisationId())) {
            throw EventProblems.HOST_IS_FIXED.because("It is held by " + event.organisationId() + ".");
        }
        if (amended.capacity() != null
                && amended.capacity()
                        < event.seats().confirmed() + event.seats().offered()) {
            throw EventProblems.CAPACITY_BELOW_CONFIRMED.because(event.seats().confirmed()
                    + " places are confirmed and " + event.seats().offered() + " offered.");
        }
    }
}
