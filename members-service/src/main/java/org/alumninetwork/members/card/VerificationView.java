package org.alumninetwork.members.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a membership card is genuine, and nothing about whose it is. */
@Schema(description = "Whether a membership card is genuine, and nothing about whose it is.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        @Schema(required = true, description = "Whether such a card was made, and its holder belongs today")
        boolean genuine,

        @Schema(description = "Where its holder belongs") UUID organisationId,

        @Schema(description = "Last day of the membership, as far as it is known; absent: without end")
        LocalDate validUntil) {

    /** A card that never was and one that is good no more are the same to a stranger. */
    static VerificationView none() {
        return new VerificationView(false, null, null);
    }

    static VerificationView of(CardHolder holder) {
        return holder.belongs() ? new VerificationView(true, holder.organisationId(), holder.lastDay()) : none();
    }
}
