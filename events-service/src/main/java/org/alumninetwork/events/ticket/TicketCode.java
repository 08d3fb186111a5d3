package org.alumninetwork.events.ticket;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ticket says: 36 bytes under an Ed25519 signature (RFC 8032), as text that is safe in a URL.
 *
 * @param serial grows when the ticket is renewed; from 1
 */
public record TicketCode(UUID eventId, UUID registrationId, int serial) {

    static final int SIGNED_BYTES = 36;
    private static final int SIGNATURE_BYTES = 64;

    byte[] signed() {
        return ByteBuffer.allocate(SIGNED_BYTES)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putLong(registrationId.getMostSignificantBits())
                .putLong(registrationId.getLeastSignificantBits())
                .putInt(serial)
                .array();
    }

    String with(byte[] signature) {
        byte[] whole = ByteBuffer.allocate(SIGNED_BYTES + SIGNATURE_BYTES)
                .put(signed())
                .put(signature)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The bytes of a code, where it has the form of one; whether it is genuine is for the signature to say. */
    static Optional<byte[]> bytesOf(String code) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(code))
                    .filter(whole -> whole.length == SIGNED_BYTES + SIGNATURE_BYTES);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static TicketCode read(byte[] whole) {
        ByteBuffer bytes = ByteBuffer.wrap(whole);
        return new TicketCode(
                new UUID(bytes.getLong(), bytes.getLong()), new UUID(bytes.getLong(), bytes.getLong()), bytes.getInt());
    }
}
