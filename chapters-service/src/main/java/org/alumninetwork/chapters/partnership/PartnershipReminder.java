package org.alumninetwork.chapters.partnership;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the feed is told when the review of an agreement, or its end, comes near. */
@FeedData("partnership-reminder")
@Schema(description = "A date of an agreement that comes near.")
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
