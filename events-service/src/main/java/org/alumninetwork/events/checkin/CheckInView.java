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

        @Schema(description = "What else is to be said to whoever holds the ticket", maxLength = 200)
        String detail,

        @Schema(required = true, description = "When the ticket was held before the device")
        Instant scannedAt,

        @Schema(required = true, description = "When it was told here")
        Instant receivedAt) {

    private static final String TOO_EARLY =
            "It is a ticket of this event, which lets people in from the day before it begins on.";

    /** A ticket of this very event is the wrong one only while its doors are closed. */
    static String detailOf(CheckInOutcome outcome, UUID registrationId) {
        return outcome == CheckInOutcome.WRONG_EVENT && registrationId != null ? TOO_EARLY : null;
    }
}
