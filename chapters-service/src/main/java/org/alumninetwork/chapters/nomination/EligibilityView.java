package org.alumninetwork.chapters.nomination;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a nomination is as the rule of the award wants it, condition by condition. */
@Schema(
        name = "NominationEligibility",
        description = "Whether a nomination is as the award's rule wants it, condition by condition, as of today.")
public record EligibilityView(
        @Schema(required = true) UUID nominationId,

        @Schema(required = true, description = "Every condition that is told is met")
        boolean eligible,

        @Schema(required = true, maxItems = 6) List<Check> conditions) {

    static EligibilityView of(UUID nomination, List<Check> conditions) {
        return new EligibilityView(nomination, conditions.stream().allMatch(Check::met), conditions);
    }

    /** One condition, and why it is met or not. */
    @Schema(name = "NominationCheck", description = "One condition, and why it is met or not.")
    public record Check(
            @Schema(required = true) NominationCondition condition,
            @Schema(required = true) boolean met,

            @Schema(required = true, maxLength = 400, examples = "1 of 2 seconded it.")
            String explanation) {

        Check as(boolean isMet) {
            return new Check(condition, isMet, explanation);
        }
    }
}
