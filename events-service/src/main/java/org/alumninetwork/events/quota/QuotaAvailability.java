package org.alumninetwork.events.quota;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quota and what is left of it at this moment. */
@Schema(description = "A quota of an event, and what is left of it at this moment.")
public record QuotaAvailability(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Name by language tag")
        Map<String, String> name,

        @Schema(required = true, examples = "[\"STUDENT\"]") List<String> categories,

        @Schema(required = true, examples = "20") int seats,

        @Schema(required = true, description = "Places confirmed or offered, guests included")
        int taken) {

    static QuotaAvailability of(Quota quota) {
        QuotaDetails details = quota.details();
        return new QuotaAvailability(quota.id(), details.name(), details.categories(), details.seats(), quota.taken());
    }
}
