package org.alumninetwork.chapters.jury;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a juror does not judge a nomination. */
@Schema(description = "Why a juror does not judge a nomination.")
public record ConflictView(
        @Schema(required = true) UUID jurorId,
        @Schema(required = true) UUID nominationId,
        @Schema(required = true) ConflictKind kind,

        @Schema(required = true, maxLength = 1000) String reason) {

    static ConflictView of(Tuple row) {
        return new ConflictView(
                row.get("juror_id", UUID.class),
                row.get("nomination_id", UUID.class),
                ConflictKind.valueOf(row.get("kind", String.class)),
                row.get("reason", String.class));
    }
}
