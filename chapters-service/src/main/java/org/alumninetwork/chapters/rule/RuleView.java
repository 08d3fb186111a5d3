package org.alumninetwork.chapters.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a rule as those who signed in may see it. */
@Schema(description = "One version of what a network or an association demands of its chapters.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("certification-rule")
public record RuleView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID certifierId,
        @Schema(required = true) RuleCode code,

        @Schema(required = true, description = "The fewest that will do")
        int needed,

        @Schema(required = true, description = "How far back evidence counts, in months")
        int windowMonths,

        @Schema(required = true, description = "How long it may be mended, in days")
        int graceDays,

        @Schema(required = true, description = "First day on which it is in force")
        LocalDate validFrom,

        @Schema(description = "Last day on which it is in force; absent while no other follows")
        LocalDate validUntil,

        @Schema(required = true) Instant createdAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
