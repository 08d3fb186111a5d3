package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.event.Event;

/** What becomes of the registrations to an event that is completed. */
@ApplicationScoped
public class Conclusion {

    private final RegistrationRepository registrations;
    private final RegistrationTransitions transitions;
    private final RegistrationChanges changes;

    Conclusion(RegistrationRepository registrations, RegistrationTransitions transitions, RegistrationChanges changes) {
        this.registrations = registrations;
        this.transitions = transitions;
        this.changes = changes;
    }

    /**
     * Where people were checked in, whoever was not did not come; otherwise everybody with a place came but those named.
     * Who is named did not come in any case.
     *
     * @return people who came, guests included
     */
    public int of(Event event, List<UUID> absent, Instant now) {
        boolean checkedIn = registrations.isAnybodyIn(event.id(), absent);
        changes.tell(transitions.conclude(event.id(), checkedIn, absent, now));
        return registrations.attendeesOf(event.id());
    }
}
