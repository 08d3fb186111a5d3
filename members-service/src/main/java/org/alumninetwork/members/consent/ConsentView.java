package org.alumninetwork.members.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent, as the member and those in charge see it, and as the other services keep it. */
@Schema(description = "What a member agreed to: which words, when and how, and until when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData(
        value = "consent",
        happenings = {"changed", "deleted"})
record ConsentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID memberId,

        @Schema(required = true, examples = "newsletter") String purpose,

        @Schema(required = true, examples = "2026-03 sv") String wordingVersion,

        @Schema(required = true) ConsentManner manner,
        String proof,
        @Schema(required = true) Instant givenAt,

        @Schema(description = "Absent while it is in force") Instant withdrawnAt,

        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static ConsentView of(Consent consent) {
        return new ConsentView(
                consent.id(),
                consent.memberId(),
                consent.purpose(),
                consent.wordingVersion(),
                consent.manner(),
                consent.proof(),
                consent.givenAt(),
                consent.withdrawnAt(),
                consent.version());
    }
}
