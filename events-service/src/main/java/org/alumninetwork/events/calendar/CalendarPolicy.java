package org.alumninetwork.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.events.registration.RegistrationProblems;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/** A calendar of one's own is for members alone, each for themselves. */
@ApplicationScoped
class CalendarPolicy {

    private final CallerIdentity identity;

    CalendarPolicy(CallerIdentity identity) {
        this.identity = identity;
    }

    UUID member() {
        return switch (identity.current()) {
            case Caller.Person person ->
                person.memberId()
                        .orElseThrow(() -> RegistrationProblems.LOGIN_NOT_LINKED.because(
                                "No member record is linked to this login."));
            case Caller.Administrator _, Caller.Service _, Caller.Integration _, Caller.Anonymous _ ->
                throw CommonProblems.FORBIDDEN.because("Only members have a calendar of their own.");
        };
    }
}
