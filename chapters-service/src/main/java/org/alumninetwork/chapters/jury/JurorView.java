package org.alumninetwork.chapters.jury;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A juror as the jury and those who run the cycle see it. */
@Schema(description = "Somebody who judges the nominations of a cycle.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("juror")
public record JurorView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID cycleId,
        @Schema(required = true) UUID memberId,
        @Schema(required = true) Instant appointedAt,
        Instant leftAt,
        LeftBecause leftBecause,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "100000",
                description = "How many scores fell away when the juror left")
        int scoresWithdrawn)
        implements Versioned {

    static JurorView of(Tuple row) {
        return new JurorView(
                row.get("id", UUID.class),
                row.get("cycle_id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("appointed_at", Instant.class),
                row.get("left_at", Instant.class),
                Optional.ofNullable(row.get("left_because", String.class))
                        .map(LeftBecause::valueOf)
                        .orElse(null),
                row.get("scores_withdrawn", Integer.class));
    }

    /** A juror changes once, by leaving. */
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public long version() {
        return leftAt == null ? 0 : 1;
    }
}
