package org.alumninetwork.chapters.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may nominate and be nominated, how large the jury is, and how its scores become a result. */
@Schema(
        description =
                "Who may nominate and be nominated, how large the jury is, and how its scores become a result. A cycle"
                        + " keeps the rule as it was when the cycle was opened.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardRule(
        @Schema(required = true, description = "Who may nominate") @NotNull
        Circle nominators,

        @Schema(required = true, description = "Who may be nominated") @NotNull
        Circle nominees,

        @Schema(required = true, description = "Whether one may nominate oneself") @NotNull
        Boolean selfNomination,

        @Schema(
                description = "For how many years a recipient waits; 0 for none, absent where nobody receives it twice",
                nullable = true,
                examples = "5")
        @Min(0)
        @Max(100)
        Integer yearsUntilAgain,

        @Schema(required = true, description = "How many others must second a nomination", examples = "2")
        @NotNull
        @Min(0)
        @Max(1000)
        Integer secondsNeeded,

        @Schema(required = true, description = "How many jurors there are at least", examples = "3")
        @NotNull
        @Min(1)
        @Max(100)
        Integer jurySize,

        @Schema(required = true, description = "How many scores a nomination needs to be ranked", examples = "2")
        @NotNull
        @Min(1)
        @Max(100)
        Integer fewestScores,

        @Schema(required = true, description = "Scores go from 0 to this", examples = "10") @NotNull @Min(1) @Max(100)
        Integer highestScore,

        @Schema(required = true) @NotNull ScoringMethod method,
        @Schema(required = true) @NotNull TieRule tieRule) {}
