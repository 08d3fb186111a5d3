package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.change.ChangeLog;

@ApplicationScoped
class RegistrationService {

    private final RegistrationRepository registrations;
    private final RegistrationPolicy policy;
    private final RegistrationDesk desk;
    private final EventRepository events;
    private final WaitingList waitingList;
    private final ChangeLog changes;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            RegistrationPolicy policy,
            RegistrationDesk desk,
            EventRepository events,
            WaitingList waitingList,
            ChangeLog changes,
            Clock clock) {
        this.registrations = registrations;
        this.policy = policy;
        this.desk = desk;
        this.events = events;
        this.waitingList = waitingList;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    RegistrationView register(UUID eventId, UUID wantedMember) {
        Event event = events.locked(eventId);
        return desk.register(event, policy.applicant(event, wantedMember));
    }

    @Transactional
    RegistrationView cancel(UUID id) {
        Event event = events.locked(registrations.eventOf(id));
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        Instant now = clock.instant();
        mustBeCancellable(registration, event, now);
        registration.cancel(
                policy.isOwn(registration.memberId())
                        ? RegistrationReason.CANCELLED_BY_MEMBER
                        : RegistrationReason.CANCELLED_BY_HOST,
                now);
        registrations.flush();
        RegistrationView view = RegistrationView.of(registration);
        changes.changed("registration", id, view);
        waitingList.promoteAfterCancellation(event);
        return view;
    }

    private static void mustBeCancellable(Registration registration, Event event, Instant now) {
        if (!registration.isPendingOrHeld()) {
            throw RegistrationProblems.REGISTRATION_NOT_ACTIVE.because("It is " + registration.state() + ".");
        }
        if (event.isOverBy(now)) {
            throw RegistrationProblems.EVENT_IS_OVER.because("There is nothing left to give back.");
        }
    }
}
