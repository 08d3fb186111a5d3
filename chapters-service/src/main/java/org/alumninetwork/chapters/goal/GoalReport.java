package org.alumninetwork.chapters.goal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a goal is: confirmed contributions only, and only those named who consent. */
@Schema(description = "How far a goal is: confirmed contributions only, and only those named who consent.")
public record GoalReport(
        @Schema(required = true) UUID goalId,
        @Schema(required = true) List<Progress> progress,

        @Schema(required = true, description = "Chapters to which contributions are credited")
        List<ChapterCredit> chapters,

        @Schema(required = true, description = "Members who consent to be named")
        List<UUID> creditedMembers) {

    /** How far one indicator is. */
    @Schema(name = "GoalProgress", description = "How far one indicator is.")
    public record Progress(
            @Schema(required = true) ContributionKind kind,

            @Schema(required = true, description = "0 where the goal has no target for it")
            int wanted,

            @Schema(required = true) int confirmed) {}

    /** What a chapter did. */
    @Schema(name = "GoalChapterCredit", description = "What a chapter did.")
    public record ChapterCredit(
            @Schema(required = true) UUID chapterId,
            @Schema(required = true) int confirmed) {}
}
