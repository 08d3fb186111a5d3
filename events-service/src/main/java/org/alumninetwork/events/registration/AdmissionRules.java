package org.alumninetwork.events.registration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventTimes;
import org.alumninetwork.events.event.RegistrationWindow;

/** What stands against an application, whether or not there are seats. */
final class AdmissionRules {

    private AdmissionRules() {}

    /** Only a published event takes people in; those who register themselves only while registration is open. */
    static Optional<HttpProblem> objectionTo(Applicant applicant, PartyRules rules, Instant now) {
        Event event = rules.event();
        if (!event.isPublished()) {
            return Optional.of(RegistrationProblems.EVENT_NOT_OPEN.because("The event is " + event.state() + "."));
        }
        return (applicant.byHost() ? Optional.<HttpProblem>empty() : objectionAt(now, event.times()))
                .or(() -> rules.objectionTo(applicant.party(), applicant.byHost()));
    }

    /** Whether seats are found for somebody who comes now; where hosts decide, seats are found once they have. */
    static Admission decide(Applicant applicant, int place, Event event, Seating seating) {
        if (event.requiresApproval() && !applicant.byHost()) {
            return Admission.of(applicant, place, RegistrationState.PENDING, RegistrationReason.APPROVAL_NEEDED);
        }
        boolean full = seating.isFull();
        Party party = applicant.party();
        return seating.seat(party.category(), party.places())
                ? Admission.of(applicant, place, RegistrationState.CONFIRMED, RegistrationReason.SEAT_FREE)
                : Admission.of(applicant, place, RegistrationState.WAITLISTED, waitingReason(full));
    }

    static RegistrationReason waitingReason(boolean full) {
        return full ? RegistrationReason.EVENT_FULL : RegistrationReason.NO_SEATS_FOR_PARTY;
    }

    /** One registration to an event at a time. */
    static HttpProblem alreadyRegistered(UUID registration) {
        return RegistrationProblems.ALREADY_REGISTERED
                .describe("The registration is /v1/registrations/" + registration + ".")
                .with("registrationId", registration)
                .build();
    }

    private static Optional<HttpProblem> objectionAt(Instant now, EventTimes times) {
        RegistrationWindow window = times.registrationWindow();
        if (window.opensAfter(now)) {
            return Optional.of(RegistrationProblems.REGISTRATION_NOT_OPEN_YET
                    .describe("It opens at " + times.onTheWall(window.opens()) + ".")
                    .with("opensAt", window.opens())
                    .build());
        }
        return window.hasClosedBy(now)
                ? Optional.of(RegistrationProblems.REGISTRATION_CLOSED.because(
                        "It closed at " + times.onTheWall(window.closes()) + "."))
                : Optional.empty();
    }
}
