package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.support.change.ChangeLog;

/**
 * The queue of an event, in strict order of arrival. Whatever sets a seat free comes here: this is the one piece of code
 * that promotes. It stops when registration closes. The event's row is locked by the caller.
 */
@ApplicationScoped
public class WaitingList {

    private final RegistrationRepository registrations;
    private final ChangeLog changes;
    private final Clock clock;

    WaitingList(RegistrationRepository registrations, ChangeLog changes, Clock clock) {
        this.registrations = registrations;
        this.changes = changes;
        this.clock = clock;
    }

    /** There may be more seats now, or registration may be open again. */
    public void promoteAfterAmendment(Event event) {
        promote(event, RegistrationReason.CAPACITY_RAISED);
    }

    void promoteAfterCancellation(Event event) {
        promote(event, RegistrationReason.SEAT_GIVEN_BACK);
    }

    /** Everybody's registration ends with the event. */
    public void dissolve(Event event) {
        tell(registrations.cancelAll(event.id(), clock.instant()));
    }

    private void promote(Event event, RegistrationReason why) {
        Instant now = clock.instant();
        if (event.isPublished()
                && event.waiting() > 0
                && !event.registrationWindow().hasClosedBy(now)) {
            tell(registrations.confirmNext(event.id(), why, now));
        }
    }

    private void tell(List<Registration> changed) {
        SequencedMap<UUID, RegistrationView> states = new LinkedHashMap<>();
        changed.forEach(registration -> states.put(registration.id(), RegistrationView.of(registration)));
        changes.changed("registration", states);
    }
}
