package org.alumninetwork.members.retention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long something is kept. */
@Schema(description = "How long something is kept, and what becomes of it then.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetentionRuleView(
        @Schema(required = true, description = "What it is about")
        RetentionKind id,

        @Schema(required = true, minimum = "1", maximum = "36500")
        int days,

        @Schema(required = true, minimum = "1", maximum = "36500")
        int minimumDays,

        @Schema(required = true) RetentionAction action,
        Instant lastRunAt,

        @Schema(
                required = true,
                description = "How many records the last run acted on",
                minimum = "0",
                maximum = "9007199254740991")
        long lastRun,

        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static RetentionRuleView of(RetentionRule rule) {
        return new RetentionRuleView(
                rule.kind(),
                rule.details().days(),
                rule.minimumDays(),
                rule.action(),
                rule.lastRunAt(),
                rule.lastRun(),
                rule.updatedAt(),
                rule.version());
    }
}
