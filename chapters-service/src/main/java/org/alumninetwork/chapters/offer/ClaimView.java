package org.alumninetwork.chapters.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as its member sees it: the code is shown to those who give the offer, and works once. */
@Schema(description = "A claim to an offer. Its code is shown to those who give the offer, and works once.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID offerId,

        @Schema(required = true, examples = "7KQ2-M9XD-4HTB")
        String code,

        @Schema(required = true) Instant claimedAt,
        Instant redeemedAt) {

    static ClaimView of(Tuple row) {
        return new ClaimView(
                row.get("id", UUID.class),
                row.get("offer_id", UUID.class),
                row.get("code", String.class),
                row.get("claimed_at", Instant.class),
                row.get("redeemed_at", Instant.class));
    }
}
