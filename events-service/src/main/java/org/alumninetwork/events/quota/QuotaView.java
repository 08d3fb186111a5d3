package org.alumninetwork.events.quota;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seats of an event for some categories. How many are taken stands in the list, which has no version. */
@Schema(description = "Seats of an event for some categories of registrations.")
@FeedData(
        value = "quota",
        happenings = {"changed", "deleted"})
public record QuotaView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID eventId,

        @Schema(required = true, description = "Name by language tag")
        Map<String, String> name,

        @Schema(required = true, examples = "[\"STUDENT\"]") List<String> categories,

        @Schema(required = true, examples = "20") int seats,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static QuotaView of(Quota quota) {
        QuotaDetails details = quota.details();
        return new QuotaView(
                quota.id(),
                quota.eventId(),
                details.name(),
                details.categories(),
                details.seats(),
                quota.createdAt(),
                quota.updatedAt(),
                quota.version());
    }
}
