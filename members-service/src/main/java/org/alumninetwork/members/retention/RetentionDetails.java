package org.alumninetwork.members.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be set of a retention rule. */
@Schema(description = "What can be set of a retention rule.")
record RetentionDetails(
        @Schema(required = true, description = "For how many days; at least `minimumDays`", examples = "365")
        @Min(1)
        @Max(36500)
        int days,

        @Schema(required = true) @NotNull RetentionAction action) {}
