package org.alumninetwork.events.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scan and its answer. */
@Schema(description = "A scan and its answer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID nonce,

        @Schema(description = "Absent where the ticket is not one of this event")
        UUID registrationId,

        @Schema(required = true) Direction direction,
        @Schema(required = true) CheckInOutcome outcome,

        @Schema(required = true, description = "When the ticket was held before the device")
        Instant scannedAt,

        @Schema(required = true, description = "When it was told here")
        Instant receivedAt) {}
