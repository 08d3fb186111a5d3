package org.alumninetwork.support.webhook;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that is being sent.
 *
 * @param number its place in the log of deliveries
 * @param changeNumber the change that it tells; null for a ping
 * @param attempts how many there were, this one included
 * @param giveUpAt when it is not tried again
 */
record Message(
        long number, UUID id, Long changeNumber, String subject, int attempts, Instant createdAt, Instant giveUpAt) {

    static Message of(Tuple row) {
        return new Message(
                row.get("number", Long.class),
                row.get("id", UUID.class),
                row.get("change_seq", Long.class),
                row.get("subject", String.class),
                row.get("attempts", Integer.class),
                row.get("created_at", Instant.class),
                row.get("give_up_at", Instant.class));
    }

    boolean isPing() {
        return changeNumber == null;
    }
}
