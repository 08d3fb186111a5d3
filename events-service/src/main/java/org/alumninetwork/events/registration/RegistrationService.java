package org.alumninetwork.events.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.idempotency.RequestKeys;
import org.jboss.resteasy.reactive.RestResponse;

@ApplicationScoped
class RegistrationService {

    private final RegistrationRepository registrations;
    private final RegistrationPolicy policy;
    private final RegistrationLine line;
    private final CallerIdentity caller;
    private final RequestKeys keys;
    private final EventRepository events;
    private final WaitingList waitingList;
    private final RegistrationChanges changes;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            RegistrationPolicy policy,
            RegistrationLine line,
            CallerIdentity caller,
            RequestKeys keys,
            EventRepository events,
            WaitingList waitingList,
            RegistrationChanges changes,
            Clock clock) {
        this.registrations = registrations;
        this.policy = policy;
        this.line = line;
        this.caller = caller;
        this.keys = keys;
        this.events = events;
        this.waitingList = waitingList;
        this.changes = changes;
        this.clock = clock;
    }

    /** Who may is decided here; whether there is a seat is decided together with all others who ask at this moment. */
    RestResponse<?> register(UUID eventId, RegisterMember wanted) {
        Applicant applicant = applicantTo(eventId, wanted);
        return decided(eventId, new Application(applicant, keys.current("registerToEvent", wanted)));
    }

    /** As one of many registrations that a request asks for. */
    RegistrationView registerWithoutKey(UUID eventId, RegisterMember wanted) {
        Application application = new Application(applicantTo(eventId, wanted), Optional.empty());
        return (RegistrationView) decided(eventId, application).getEntity();
    }

    private RestResponse<?> decided(UUID eventId, Application application) {
        return switch (line.decide(eventId, application)) {
            case Decision.Answered answered -> answered.response();
            case Decision.Refused refused -> throw refused.problem();
        };
    }

    /**
     * Who is calling and what the event is, the policy knows before it asks the database anything else, which then
     * happens in a transaction that ends here: without one a connection is held until the request is answered.
     */
    private Applicant applicantTo(UUID eventId, RegisterMember wanted) {
        caller.currentAmongMany();
        Event event = line.look(eventId);
        return QuarkusTransaction.requiringNew()
                .call(() -> policy.applicant(event, wanted == null ? RegisterMember.CALLER : wanted));
    }

    @Transactional
    RegistrationView cancel(UUID id) {
        Event event = events.locked(registrations.eventOf(id));
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        Instant now = clock.instant();
        mustBeCancellable(registration, event, now);
        registration.become(RegistrationState.CANCELLED, reasonOf(registration, event, now), now);
        RegistrationView view = changes.tell(registration);
        waitingList.promoteAfterSeatsCameFree(event);
        return view;
    }

    private static void mustBeCancellable(Registration registration, Event event, Instant now) {
        if (!registration.isPendingOrHeld() && !wasLetInTooEarly(registration, event, now)) {
            throw RegistrationProblems.REGISTRATION_NOT_ACTIVE.because("It is " + registration.state() + ".");
        }
        if (event.times().isOverBy(now)) {
            throw RegistrationProblems.EVENT_IS_OVER.because("There is nothing left to give back.");
        }
    }

    /** Whoever was scanned before the event began has attended nothing yet. */
    private static boolean wasLetInTooEarly(Registration registration, Event event, Instant now) {
        return registration.state() == RegistrationState.ATTENDED
                && !event.times().hasStartedBy(now);
    }

    /** Late is only who gives back a place that they have; whoever waits or was offered one harms nobody. */
    private RegistrationReason reasonOf(Registration registration, Event event, Instant now) {
        if (!policy.isOwn(registration.memberId())) {
            return RegistrationReason.CANCELLED_BY_HOST;
        }
        if (!registration.state().hasPlace() || !event.times().isLateToCancelAt(now)) {
            return RegistrationReason.CANCELLED_BY_MEMBER;
        }
        return switch (event.lateCancellation()) {
            case NOTED -> RegistrationReason.CANCELLED_LATE_BY_MEMBER;
            case HOSTS_ONLY -> throw RegistrationProblems.TOO_LATE_TO_CANCEL.because("Ask the hosts.");
        };
    }
}
