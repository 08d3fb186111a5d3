package org.alumninetwork.events.registration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.delegation.DelegationProblems;
import org.alumninetwork.events.delegation.Delegations;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventRepository;

/**
 * Seats that belong to organisations. Who may take one changes with terms and certifications until the event begins:
 * whoever came into a seat that is not theirs any more loses it, before somebody else asks for it and by the clock.
 */
@ApplicationScoped
class DelegationSeats {

    private final Delegations delegations;
    private final RegistrationRepository registrations;
    private final RegistrationTransitions transitions;
    private final EventRepository events;
    private final WaitingList waitingList;
    private final RegistrationChanges changes;
    private final Clock clock;

    DelegationSeats(
            Delegations delegations,
            RegistrationRepository registrations,
            RegistrationTransitions transitions,
            EventRepository events,
            WaitingList waitingList,
            RegistrationChanges changes,
            Clock clock) {
        this.delegations = delegations;
        this.registrations = registrations;
        this.transitions = transitions;
        this.events = events;
        this.waitingList = waitingList;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whoever is no delegate is not taken in, whoever enters them. */
    Optional<HttpProblem> objectionTo(Applicant applicant, Event event, Instant now) {
        return event.hasDelegations() && seatOf(applicant, event, now).isEmpty()
                ? Optional.of(DelegationProblems.NO_DELEGATE.because("Its seats belong to organisations."))
                : Optional.empty();
    }

    Admission seat(Admission admission, Applicant applicant, Event event, Instant now) {
        return event.hasDelegations()
                ? seatOf(applicant, event, now).map(admission::forSeatOf).orElse(admission)
                : admission;
    }

    /** The event's row is locked by the caller. */
    void release(Event event, Instant now) {
        if (event.hasDelegations() && !event.times().hasStartedBy(now)) {
            List<UUID> outdated = delegations.outdated(event.id(), now);
            if (!outdated.isEmpty()) {
                changes.tell(transitions.endDelegations(outdated, now));
                waitingList.promoteAfterSeatsCameFree(event);
            }
        }
    }

    /** By the clock, for terms end at midnight; one that comes late finds nothing to do. */
    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void releaseAll() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(registrations.comingWithDelegations(now)))
                .forEach(event -> QuarkusTransaction.requiringNew().run(() -> release(events.locked(event), now)));
    }

    private Optional<UUID> seatOf(Applicant applicant, Event event, Instant now) {
        return delegations.seatOf(applicant.memberId(), event, now);
    }
}
