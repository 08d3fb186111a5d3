package org.alumninetwork.chapters.partnership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the parties did together in a month. */
@Schema(description = "What the parties did together in a month.")
public record MonthOfCooperation(
        @Schema(required = true, examples = "2027-03") String month,
        @Schema(required = true) int jointEvents,
        @Schema(required = true) int attendees) {}
