package org.alumninetwork.events.series;

import org.alumninetwork.events.plan.PlanCopied;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the occurrences of a series were given. */
@Schema(description = "What the occurrences of a series were given.")
public record SeriesPlanned(
        @Schema(required = true, minimum = "0", maximum = "1000", description = "Those to come, the model left out")
        int occurrences,

        @Schema(required = true, minimum = "0", maximum = "1000000")
        int questions,

        @Schema(required = true, minimum = "0", maximum = "1000000")
        int quotas,

        @Schema(required = true, minimum = "0", maximum = "1000000")
        int sessions) {

    static SeriesPlanned of(int occurrences, PlanCopied copied) {
        return new SeriesPlanned(occurrences, copied.of("question"), copied.of("quota"), copied.of("session"));
    }
}
