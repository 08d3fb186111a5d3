package org.alumninetwork.members.card;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a membership card is genuine, and nothing about whose it is. */
@Schema(description = "That a membership card is genuine, and nothing about whose it is.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        @Schema(required = true, description = "Where its holder belongs")
        UUID organisationId,

        @Schema(description = "Last day of the membership, as far as it is known; absent: without end")
        LocalDate validUntil)
        implements Versioned {

    static VerificationView of(CardHolder holder) {
        return new VerificationView(holder.organisationId(), holder.lastDay());
    }

    /** The last day changes, and with a transfer the organisation. */
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public long version() {
        return Integer.toUnsignedLong(Objects.hash(organisationId, validUntil));
    }
}
