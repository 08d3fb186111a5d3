package org.alumninetwork.chapters.statistic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People counted in cells that add up to a total, small cells suppressed. */
@Schema(
        description =
                "People counted in cells that add up to the total. Cells of fewer than five are suppressed, and so"
                        + " many others that they cannot be found by subtraction.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Counted(
        @Schema(minimum = "0", maximum = "9007199254740991", description = "Absent where fewer than five")
        Long total,

        @Schema(required = true, maxItems = 100_000, description = "The largest first, then those that are suppressed")
        List<CountedCell> cells) {}
