package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** Changes who comes with a registration. A party with seats grows only by seats that nobody waits for. */
@ApplicationScoped
class PartyAmendment {

    private final RegistrationRepository registrations;
    private final RegistrationPolicy policy;
    private final EventRepository events;
    private final EventDemands demands;
    private final WaitingList waitingList;
    private final RegistrationChanges changes;
    private final Clock clock;

    PartyAmendment(
            RegistrationRepository registrations,
            RegistrationPolicy policy,
            EventRepository events,
            EventDemands demands,
            WaitingList waitingList,
            RegistrationChanges changes,
            Clock clock) {
        this.registrations = registrations;
        this.policy = policy;
        this.events = events;
        this.demands = demands;
        this.waitingList = waitingList;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    RegistrationView amend(UUID id, Precondition precondition, MergePatch patch) {
        Event event = events.locked(registrations.eventOf(id));
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        precondition.holdsFor(registration.version());
        Party before = registration.party();
        Party wanted = patch.applyTo(before);
        mustBeOpen(registration, event);
        PartyRules rules = demands.of(event);
        boolean byHost = !policy.isOwn(registration.memberId());
        rules.objectionToChange(before, wanted, byHost).ifPresent(objection -> {
            throw objection;
        });
        Party party = rules.withAnswersToQuestions(wanted);
        if (registration.holdsSeats()) {
            mustHaveRoom(rules, before, party);
        }
        registration.amend(party, clock.instant());
        changes.tellFeed(registration);
        waitingList.promoteAfterSeatsCameFree(event);
        return RegistrationView.withGuests(registration);
    }

    private void mustBeOpen(Registration registration, Event event) {
        if (!registration.isPendingOrHeld()) {
            throw RegistrationProblems.REGISTRATION_NOT_ACTIVE.because("It is " + registration.state() + ".");
        }
        if (event.times().isOverBy(clock.instant())) {
            throw RegistrationProblems.EVENT_IS_OVER.because("Nothing is left to change.");
        }
    }

    private static void mustHaveRoom(PartyRules rules, Party before, Party after) {
        int more = after.places() - before.places();
        boolean sameCategory = Objects.equals(before.category(), after.category());
        boolean wantsMore = more > 0 || !sameCategory;
        Event event = rules.event();
        boolean room = event.seats().waiting() == 0
                && event.seats().left().orElse(Integer.MAX_VALUE) >= more
                && rules.quotas().stream()
                        .filter(quota -> quota.covers(after.category()))
                        .allMatch(quota ->
                                quota.seatsLeft() >= (quota.covers(before.category()) ? more : after.places()));
        if (wantsMore && !room) {
            throw RegistrationProblems.NO_SEATS_FOR_THAT.because("The registration keeps what it has.");
        }
    }
}
