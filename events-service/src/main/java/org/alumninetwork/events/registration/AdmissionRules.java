package org.alumninetwork.events.registration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.RegistrationWindow;

/** What stands against an application, whether or not there are seats. */
final class AdmissionRules {

    private AdmissionRules() {}

    /** Only a published event takes people in; those who register themselves only while registration is open. */
    static Optional<HttpProblem> objectionTo(Applicant applicant, Event event, Instant now) {
        if (!event.isPublished()) {
            return Optional.of(RegistrationProblems.EVENT_NOT_OPEN.because("The event is " + event.state() + "."));
        }
        return applicant.byHost() ? Optional.empty() : objectionAt(now, event.registrationWindow());
    }

    /** One registration to an event at a time. */
    static HttpProblem alreadyRegistered(UUID registration) {
        return RegistrationProblems.ALREADY_REGISTERED
                .describe("The registration is /v1/registrations/" + registration + ".")
                .with("registrationId", registration)
                .build();
    }

    private static Optional<HttpProblem> objectionAt(Instant now, RegistrationWindow window) {
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
}
