package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Notes that people have come. Their rows are locked by the caller. */
@ApplicationScoped
public class Attendance {

    private final RegistrationTransitions transitions;
    private final RegistrationChanges changes;

    Attendance(RegistrationTransitions transitions, RegistrationChanges changes) {
        this.transitions = transitions;
        this.changes = changes;
    }

    /** Whoever comes back has attended already. */
    public void noteArrivals(Collection<UUID> arrived, Instant now) {
        if (!arrived.isEmpty()) {
            changes.tell(transitions.attend(arrived, now));
        }
    }
}
