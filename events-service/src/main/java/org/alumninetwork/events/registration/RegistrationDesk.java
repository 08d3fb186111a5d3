package org.alumninetwork.events.registration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.RegistrationWindow;
import org.alumninetwork.support.change.ChangeLog;

/** Decides about registrations to an event whose row is locked: capacity is never exceeded, order is never broken. */
@ApplicationScoped
class RegistrationDesk {

    private final RegistrationRepository registrations;
    private final ChangeLog changes;
    private final Clock clock;

    RegistrationDesk(RegistrationRepository registrations, ChangeLog changes, Clock clock) {
        this.registrations = registrations;
        this.changes = changes;
        this.clock = clock;
    }

    RegistrationView register(Event event, Applicant applicant) {
        Instant now = clock.instant();
        objectionTo(event, applicant, now).ifPresent(objection -> {
            throw objection;
        });
        Map<UUID, UUID> active = registrations.activeOf(event.id(), List.of(applicant.memberId()));
        if (active.containsKey(applicant.memberId())) {
            throw alreadyRegistered(active.get(applicant.memberId()));
        }
        RegistrationView view = RegistrationView.of(
                registrations.admit(event, List.of(applicant.memberId()), now).getFirst());
        changes.changed("registration", view.id(), view);
        return view;
    }

    private static Optional<HttpProblem> objectionTo(Event event, Applicant applicant, Instant now) {
        if (!event.isPublished()) {
            return Optional.of(RegistrationProblems.EVENT_NOT_OPEN.because("The event is " + event.state() + "."));
        }
        return applicant.byHost() ? Optional.empty() : objectionTo(event.registrationWindow(), now);
    }

    private static Optional<HttpProblem> objectionTo(RegistrationWindow window, Instant now) {
        if (window.opensAfter(now)) {
            return Optional.of(RegistrationProblems.REGISTRATION_NOT_OPEN_YET
                    .describe("It opens at " + window.opens() + ".")
                    .with("opensAt", window.opens())
                    .build());
        }
        return window.hasClosedBy(now)
                ? Optional.of(RegistrationProblems.REGISTRATION_CLOSED.because("It closed at " + window.closes() + "."))
                : Optional.empty();
    }

    private static HttpProblem alreadyRegistered(UUID registration) {
        return RegistrationProblems.ALREADY_REGISTERED
                .describe("The registration is /v1/registrations/" + registration + ".")
                .with("registrationId", registration)
                .build();
    }
}
