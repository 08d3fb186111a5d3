package org.alumninetwork.events.checkin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket that was held before a device. */
@Schema(description = "A ticket that was held before a device.")
record Scan(
        @Schema(description = "Made by the device for this scan; sent again, it gets the first answer") @NotNull
        UUID nonce,

        @Schema(description = "What the QR code holds") @NotNull @Size(max = 500)
        String code,

        @Schema(description = "Absent: ENTRY", nullable = true)
        Direction direction,

        @Schema(description = "When, where it is told later; absent: now", nullable = true)
        Instant scannedAt) {

    Scan {
        direction = direction == null ? Direction.ENTRY : direction;
    }

    /** A device whose clock is ahead saw nobody in the future. */
    Instant momentBy(Instant now) {
        return scannedAt == null || scannedAt.isAfter(now) ? now : scannedAt;
    }
}
