package org.alumninetwork.chapters.partnership;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signed which text for which party, when, in which office, and how they had signed in. */
@Schema(description = "Who signed which text for which party, when, in which office, and how they had signed in.")
public record SignatureView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID partnershipId,
        @Schema(required = true) int textNumber,
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) UUID memberId,

        @Schema(required = true, description = "The term in which the member signed")
        UUID termId,

        @Schema(required = true, examples = "CHAIR") String officeType,
        @Schema(required = true) Instant signedAt,

        @Schema(required = true, description = "Authentication context of the sign-in (OpenID Connect, `acr`)")
        String acr,

        @Schema(required = true, description = "When the member had signed in (`auth_time`)")
        Instant authenticatedAt) {

    static SignatureView of(Tuple row) {
        return new SignatureView(
                row.get("id", UUID.class),
                row.get("partnership_id", UUID.class),
                row.get("text_number", Integer.class),
                row.get("organisation_id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("term_id", UUID.class),
                row.get("office_type", String.class),
                row.get("signed_at", Instant.class),
                row.get("acr", String.class),
                row.get("authenticated_at", Instant.class));
    }
}
