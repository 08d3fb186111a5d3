package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.quota.Quota;
import org.alumninetwork.events.quota.QuotaRepository;

/**
 * The queue of an event, by its policy. Whatever sets a seat free comes here: this is the one piece of code that
 * promotes. It stops when registration closes. The event's row is locked by the caller.
 */
@ApplicationScoped
public class WaitingList {

    private final RegistrationRepository registrations;
    private final RegistrationTransitions transitions;
    private final EventRepository events;
    private final QuotaRepository quotas;
    private final RegistrationChanges changes;
    private final Clock clock;

    WaitingList(
            RegistrationRepository registrations,
            RegistrationTransitions transitions,
            EventRepository events,
            QuotaRepository quotas,
            RegistrationChanges changes,
            Clock clock) {
        this.registrations = registrations;
        this.transitions = transitions;
        this.events = events;
        this.quotas = quotas;
        this.changes = changes;
        this.clock = clock;
    }

    /** There may be more seats now, or registration may be open again. */
    public void promoteAfterAmendment(Event event) {
        promote(event, RegistrationReason.CAPACITY_RAISED);
    }

    void promoteAfterSeatsCameFree(Event event) {
        promote(event, RegistrationReason.SEAT_GIVEN_BACK);
    }

    /** Offers that nobody accepted in time go to the next; while the event is postponed nobody can accept, so none ends. */
    void passOnExpiredOffers(Event event) {
        if (event.isPublished()) {
            changes.tell(transitions.expireOffers(event.id(), clock.instant()));
            promoteAfterSeatsCameFree(event);
        }
    }

    /** Whoever was offered a place before a postponement has as long as anybody else to accept it, from the new time on. */
    public void renewOffers(Event event) {
        Instant now = clock.instant();
        Instant deadline = event.offerDeadline(now)
                .orElseGet(() -> event.times().registrationWindow().closes());
        List<Registration> renewed = transitions.renewOffers(event.id(), deadline, now);
        if (!renewed.isEmpty()) {
            changes.tell(renewed);
        }
    }

    /** Everybody's registration ends with the event. */
    public void dissolve(Event event) {
        Instant now = clock.instant();
        changes.tell(transitions.cancelAll(event.id(), event.times().hasStartedBy(now), now));
    }

    /** What is left for somebody who comes now, behind all who wait. */
    Seating seatingBehind(Event event) {
        return seatingBehind(event, quotas.of(event.id()));
    }

    Seating seatingBehind(Event event, List<Quota> quotas) {
        Seating seating = Seating.of(event, quotas);
        if (event.seats().waiting() > 0) {
            seatThoseWhoWait(event, seating);
        }
        return seating;
    }

    /** Whoever counts seats afterwards counts with those that are given here. */
    private void promote(Event event, RegistrationReason why) {
        events.reread(event);
        Instant now = clock.instant();
        if (event.isPublished()
                && event.seats().waiting() > 0
                && !event.times().registrationWindow().hasClosedBy(now)) {
            List<UUID> chosen = seatThoseWhoWait(event, Seating.of(event, quotas.reread(event.id())));
            if (!chosen.isEmpty()) {
                changes.tell(transitions.promote(chosen, event.offerDeadline(now), why, now));
                events.reread(event);
                quotas.reread(event.id());
            }
        }
    }

    /** Goes through the queue until nothing is left to give. */
    private List<UUID> seatThoseWhoWait(Event event, Seating seating) {
        List<UUID> chosen = new ArrayList<>();
        List<WaitingParty> next = seating.isOver() ? List.of() : registrations.waitingAfter(event.id(), 0);
        while (!next.isEmpty()) {
            next.stream()
                    .filter(party -> seating.seat(party.category(), party.places()))
                    .forEach(party -> chosen.add(party.id()));
            boolean more = next.size() == WaitingParty.AT_A_TIME && !seating.isOver();
            next = more ? registrations.waitingAfter(event.id(), next.getLast().number()) : List.of();
        }
        return chosen;
    }
}
