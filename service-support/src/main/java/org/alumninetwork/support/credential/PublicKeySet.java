package org.alumninetwork.support.credential;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Web Key Set (RFC 7517, 5). */
@Schema(description = "A JSON Web Key Set (RFC 7517, 5).")
public record PublicKeySet(
        @Schema(
                required = true,
                description = "All keys whose signatures are good, those that sign no more included",
                maxItems = 1000)
        List<PublicKeyView> keys) {}
