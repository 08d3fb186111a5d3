package org.alumninetwork.events.series;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As which of its occurrences a series is planned. */
@Schema(description = "As which of its occurrences a series is planned.")
record PlanSeries(
        @Schema(description = "The occurrence whose questions, quotas and sessions the others get") @NotNull
        UUID eventId,

        @Schema(
                nullable = true,
                description =
                        "Whether those that have their own lose them first, as long as nobody has registered; absent:"
                                + " no")
        Boolean replace) {

    PlanSeries {
        replace = replace != null && replace;
    }
}
