package org.alumninetwork.support.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which messages are sent once more. */
@Schema(name = "ReplayWebhook", description = "Which messages are sent once more.")
public record ReplayDeliveries(
        @Schema(description = "Those that were made at this time or later", examples = "2027-01-01T00:00:00Z") @NotNull
        Instant since,

        @Schema(description = "Those of this state only; all that are settled where it is absent", nullable = true)
        DeliveryState state) {}
