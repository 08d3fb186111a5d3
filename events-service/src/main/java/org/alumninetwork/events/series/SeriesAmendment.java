package org.alumninetwork.events.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an amendment does, or would do, to each occurrence. */
@Schema(description = "What an amendment does, or would do, to each occurrence.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesAmendment(
        @Schema(required = true, description = "true: nothing was changed")
        boolean dryRun,

        @Schema(
                required = true,
                description =
                        "Whether the occurrences become a series of their own, because earlier ones stay as they are")
        boolean split,

        @Schema(description = "The series to which the occurrences belong then; absent in a dry run that would split")
        UUID seriesId,

        @Schema(required = true, description = "Those that stay as they are left out", maxItems = 1000)
        List<OccurrenceChange> occurrences) {}
