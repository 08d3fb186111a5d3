package org.alumninetwork.chapters.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.award.ScoringMethod;
import org.alumninetwork.chapters.award.TieRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of the scores, and how. */
@Schema(name = "AwardResult", description = "What came of the scores, and how.")
public record ResultView(
        @Schema(required = true) UUID cycleId,
        @Schema(required = true) ScoringMethod method,
        @Schema(required = true) TieRule tieRule,

        @Schema(required = true, minimum = "0", maximum = "100000", description = "Jurors who did not leave")
        int jurors,

        @Schema(required = true, description = "The best first, then those that are not ranked", maxItems = 100_000)
        List<Placed> nominations,

        @Schema(required = true, description = "What else is to be known of it", maxItems = 10)
        List<String> notes) {

    /** What came of one nomination. */
    @Schema(name = "PlacedNomination", description = "What came of one nomination.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Placed(
            @Schema(required = true) UUID nominationId,
            @Schema(required = true) UUID nomineeId,

            @Schema(
                    description =
                            "Equal results that the tie rule does not tell apart share a place; absent where it is"
                                    + " not ranked",
                    minimum = "1",
                    maximum = "100000")
            Integer place,

            @Schema(description = "By the method: the mean score, or the mean place", examples = "8.333333")
            BigDecimal value,

            @Schema(required = true, minimum = "0", maximum = "100000", description = "Scores that count")
            int scores,

            @Schema(
                    required = true,
                    minimum = "0",
                    maximum = "100000",
                    description = "Scores left aside for a conflict that was found after they were given")
            int leftAside,

            @Schema(required = true, maxLength = 1000) String explanation) {}
}
