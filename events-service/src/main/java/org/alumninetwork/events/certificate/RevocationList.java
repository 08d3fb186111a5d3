package org.alumninetwork.events.certificate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of one credential: whether it is good (1EdTech Credential Status, 1.0). */
@Schema(description = "Of one credential: whether it is good (1EdTech Credential Status, 1.0).")
public record RevocationList(
        @Schema(required = true, format = "uri", maxLength = 500)
        String id,

        @Schema(required = true, format = "uri", maxLength = 500)
        String issuer,

        @Schema(required = true, description = "Empty while it is good", maxItems = 1)
        List<RevokedCredential> revokedCredential) {

    /** What was revoked, and why. */
    @Schema(description = "What was revoked, and why.")
    public record RevokedCredential(
            @Schema(required = true, format = "uri", maxLength = 500)
            String id,

            @Schema(required = true) boolean revoked,

            @Schema(required = true, maxLength = 500) String revocationReason) {}
}
