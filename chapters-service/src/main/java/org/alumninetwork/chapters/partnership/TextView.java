package org.alumninetwork.chapters.partnership;

import jakarta.persistence.Tuple;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text of an agreement; it never changes. */
@Schema(name = "PartnershipText", description = "A text of an agreement; it never changes.")
public record TextView(
        @Schema(required = true) int number,
        @Schema(required = true, examples = "en") String language,
        @Schema(required = true, format = "uri") String link,

        @Schema(required = true, description = "SHA-256 of the document, in hexadecimal")
        String digest,

        @Schema(required = true) Instant createdAt) {

    static TextView of(Tuple row) {
        return new TextView(
                row.get("number", Integer.class),
                row.get("language", String.class),
                row.get("link", String.class),
                row.get("digest", String.class),
                row.get("created_at", Instant.class));
    }
}
