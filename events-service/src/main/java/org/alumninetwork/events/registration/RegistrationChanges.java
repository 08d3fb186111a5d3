package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;

/** Tells the feed about registrations. */
@ApplicationScoped
class RegistrationChanges {

    private final RegistrationRepository registrations;
    private final ChangeLog changes;

    RegistrationChanges(RegistrationRepository registrations, ChangeLog changes) {
        this.registrations = registrations;
        this.changes = changes;
    }

    /** Flushing first gives the version that the caller and the feed are told. */
    RegistrationView tell(Registration registration) {
        registrations.flush();
        changes.changed("registration", registration.id(), RegistrationView.of(registration));
        return RegistrationView.withGuests(registration);
    }

    /** In the order given. */
    void tell(List<Registration> changed) {
        SequencedMap<UUID, RegistrationView> states = new LinkedHashMap<>();
        changed.forEach(registration -> states.put(registration.id(), RegistrationView.of(registration)));
        changes.changed("registration", states);
    }
}
