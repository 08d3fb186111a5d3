package org.alumninetwork.support.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message to a webhook. */
@Schema(name = "WebhookDelivery", description = "One message to a webhook, and what became of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        @Schema(required = true, description = "The `webhook-id` of the message, the same at each attempt")
        UUID id,

        @Schema(required = true, maxLength = 100, examples = "org.alumninetwork.member.changed")
        String type,

        @Schema(required = true, maxLength = 200) String subject,
        @Schema(required = true) DeliveryState state,

        @Schema(required = true, minimum = "0", maximum = "1000")
        int attempts,

        @Schema(description = "While it is pending") Instant nextAttemptAt,

        @Schema(description = "HTTP status of the last answer", minimum = "100", maximum = "599")
        Integer lastStatus,

        @Schema(description = "Why the last attempt failed", maxLength = 500)
        String lastError,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "When it was taken, or given up")
        Instant settledAt) {

    static DeliveryView of(Tuple row) {
        return new DeliveryView(
                row.get("id", UUID.class),
                row.get("type", String.class),
                row.get("subject", String.class),
                DeliveryState.valueOf(row.get("state", String.class)),
                row.get("attempts", Integer.class),
                row.get("next_attempt_at", Instant.class),
                row.get("last_status", Integer.class),
                row.get("last_error", String.class),
                row.get("created_at", Instant.class),
                row.get("settled_at", Instant.class));
    }
}
