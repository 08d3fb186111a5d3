package org.alumninetwork.events.ticket;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ticket says, in 36 bytes: two ids and a number.
 *
 * @param serial grows when the ticket is renewed; from 1
 */
public record TicketCode(UUID eventId, UUID registrationId, int serial) {

    private static final int BYTES = 36;

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putLong(registrationId.getMostSignificantBits())
                .putLong(registrationId.getLeastSignificantBits())
                .putInt(serial)
                .array();
    }

    /** Nothing where something else was signed: a ticket is as long as no other thing. */
    static Optional<TicketCode> of(byte[] signed) {
        ByteBuffer bytes = ByteBuffer.wrap(signed);
        return signed.length == BYTES
                ? Optional.of(new TicketCode(
                        new UUID(bytes.getLong(), bytes.getLong()),
                        new UUID(bytes.getLong(), bytes.getLong()),
                        bytes.getInt()))
                : Optional.empty();
    }
}
