package org.alumninetwork.events.checkin;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.registration.RegistrationState;

/**
 * What matters at the door of the registration that a ticket belongs to.
 *
 * @param paid for as many as the ticket lets in
 */
record Holder(UUID registrationId, RegistrationState state, int serial, boolean paid) {

    static Holder of(Tuple row) {
        return new Holder(
                row.get("id", UUID.class),
                RegistrationState.valueOf(row.get("state", String.class)),
                row.get("ticket_serial", Integer.class),
                row.get("paid", Boolean.class));
    }

    /** What stands against letting somebody through with this ticket at this moment. */
    Optional<CheckInOutcome> objectionTo(int ticketSerial, Event event, Instant moment) {
        if (!state.hasPlace()) {
            return Optional.of(CheckInOutcome.NO_PLACE);
        }
        if (ticketSerial != serial) {
            return Optional.of(CheckInOutcome.REVOKED);
        }
        if (!event.letsInAt(moment)) {
            return Optional.of(CheckInOutcome.WRONG_EVENT);
        }
        return event.hasFee() && !paid ? Optional.of(CheckInOutcome.UNPAID) : Optional.empty();
    }
}
