package org.alumninetwork.chapters.jury;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score; whose it is, only those who run the cycle see, and the juror who gave it. */
@Schema(description = "What a juror thinks of a nomination.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID nominationId,

        @Schema(description = "Absent where the caller is not to know whose score it is")
        UUID jurorId,

        @Schema(required = true, minimum = "0", maximum = "100")
        int score,

        @Schema(required = true) Instant givenAt) {

    static ScoreView of(Tuple row) {
        return new ScoreView(
                row.get("id", UUID.class),
                row.get("nomination_id", UUID.class),
                row.get("juror_id", UUID.class),
                row.get("score", Integer.class),
                row.get("given_at", Instant.class));
    }
}
