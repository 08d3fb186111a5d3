package org.alumninetwork.chapters.goal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an organisation, a mission most often, is with all its goals of a day. */
@Schema(description = "How far an organisation, a mission most often, is with all its goals of a day.")
public record OrganisationGoalReport(
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, maxItems = 10_000, description = "Each goal, with what it wants and has")
        List<GoalSummary> goals,

        @Schema(required = true, maxItems = 5, description = "All of them together, by indicator")
        List<GoalReport.Progress> progress) {

    /** How far one goal is. */
    @Schema(description = "How far one goal is.")
    public record GoalSummary(
            @Schema(required = true) UUID goalId,

            @Schema(required = true, minimum = "0", maximum = "1000000")
            int wanted,

            @Schema(
                    required = true,
                    minimum = "0",
                    maximum = "1000000",
                    description = "No more of a kind than is wanted")
            int reached,

            @Schema(required = true, minimum = "0", maximum = "1000000")
            int confirmed) {}
}
