package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;

/** What hosts and members decide about one registration: approve, refuse, accept, decline, note that it is paid. */
@ApplicationScoped
class RegistrationDecisions {

    private final RegistrationRepository registrations;
    private final RegistrationPolicy policy;
    private final EventRepository events;
    private final WaitingList waitingList;
    private final RegistrationChanges changes;
    private final Clock clock;

    RegistrationDecisions(
            RegistrationRepository registrations,
            RegistrationPolicy policy,
            EventRepository events,
            WaitingList waitingList,
            RegistrationChanges changes,
            Clock clock) {
        this.registrations = registrations;
        this.policy = policy;
        this.events = events;
        this.waitingList = waitingList;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whoever is approved of stands behind those who wait already: of two approved for one seat, one waits. */
    @Transactional
    RegistrationView approve(UUID id) {
        Event event = events.locked(registrations.eventOf(id));
        Registration registration = registrations.required(id);
        policy.mayDecide(registration, event);
        mustBe(RegistrationState.PENDING, registration);
        mustBeOpen(event);
        Seating seating = waitingList.seatingBehind(event);
        boolean full = seating.isFull();
        if (seating.seat(registration.category(), registration.places())) {
            registration.become(RegistrationState.CONFIRMED, RegistrationReason.APPROVED, clock.instant());
        } else {
            registration.become(RegistrationState.WAITLISTED, AdmissionRules.waitingReason(full), clock.instant());
        }
        return changes.tell(registration);
    }

    /** A host refuses somebody who is to be approved of; a member declines what they are offered. */
    @Transactional
    RegistrationView refuse(UUID id, RefuseRegistration refusal) {
        Event event = events.locked(registrations.eventOf(id));
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        if (registration.state() == RegistrationState.OFFERED) {
            return decline(registration, event);
        }
        policy.mayDecide(registration, event);
        mustBe(RegistrationState.PENDING, registration);
        registration.refuse(refusal == null ? null : refusal.note(), clock.instant());
        return changes.tell(registration);
    }

    /** At the deadline it is too late: from then on the place is somebody else's. */
    @Transactional
    RegistrationView accept(UUID id) {
        Event event = events.locked(registrations.eventOf(id));
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        Instant now = clock.instant();
        mustBe(RegistrationState.OFFERED, registration);
        mustBeOpen(event);
        if (!registration.isOfferedAt(now)) {
            throw RegistrationProblems.OFFER_HAS_EXPIRED.because(
                    "It could be accepted until " + registration.offeredUntil() + ".");
        }
        registration.become(RegistrationState.CONFIRMED, RegistrationReason.OFFER_ACCEPTED, now);
        return changes.tell(registration);
    }

    /** Fees are collected elsewhere; hosts note here that one has come in. */
    @Transactional
    RegistrationView notePayment(UUID id) {
        Event event = events.locked(registrations.eventOf(id));
        Registration registration = registrations.required(id);
        policy.mayDecide(registration, event);
        registration.pay(clock.instant());
        return changes.tellFeed(registration);
    }

    private RegistrationView decline(Registration registration, Event event) {
        registration.become(RegistrationState.DECLINED, RegistrationReason.OFFER_DECLINED, clock.instant());
        RegistrationView view = changes.tell(registration);
        waitingList.promoteAfterSeatsCameFree(event);
        return view;
    }

    private static void mustBe(RegistrationState state, Registration registration) {
        if (registration.state() != state) {
            throw RegistrationProblems.REGISTRATION_NOT_IN_STATE.because(
                    "It is " + registration.state() + ", not " + state + ".");
        }
    }

    private static void mustBeOpen(Event event) {
        if (!event.isPublished()) {
            throw RegistrationProblems.EVENT_NOT_OPEN.because("Places are given to a published event.");
        }
    }
}
