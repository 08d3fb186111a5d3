package org.alumninetwork.chapters.statistic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was held in a month; an event of several hosts counts once. */
@Schema(description = "What was held in a month. An event that several organisations held counts once.")
public record MonthOfActivity(
        @Schema(required = true, maxLength = 7, examples = "2027-03")
        String month,

        @Schema(required = true, minimum = "0", maximum = "2147483647")
        int events,

        @Schema(required = true, minimum = "0", maximum = "2147483647", description = "Held by two or more together")
        int jointEvents) {}
