package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Notes that people have come. Their rows are locked by the caller. */
@ApplicationScoped
public class Attendance {

    private final RegistrationRepository registrations;
    private final RegistrationChanges changes;

    Attendance(RegistrationRepository registrations, RegistrationChanges changes) {
        this.registrations = registrations;
        this.changes = changes;
    }

    /** Whoever comes back has attended already. */
    public void noteArrivals(Collection<UUID> arrived, Instant now) {
        if (!arrived.isEmpty()) {
            changes.tell(registrations.attend(arrived, now));
        }
    }
}
