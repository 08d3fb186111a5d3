package org.alumninetwork.chapters.partnership;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the feed is told when the review of an agreement, or its end, comes near. */
record PartnershipReminder(UUID id, UUID partnershipId, Kind kind, LocalDate dueOn, Instant remindedAt) {

    /** What comes near. */
    enum Kind {
        REVIEW,
        EXPIRY
    }

    static PartnershipReminder of(Tuple row) {
        return new PartnershipReminder(
                row.get("id", UUID.class),
                row.get("partnership_id", UUID.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("due_on", LocalDate.class),
                row.get("reminded_at", Instant.class));
    }
}
