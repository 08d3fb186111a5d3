package org.alumninetwork.members.merge;

import org.alumninetwork.support.merge.MergeOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows of a kind a merge touched in this service. */
@Schema(description = "How many records of a kind a merge touched in this service; the others follow by the feed.")
record MergedRows(
        @Schema(required = true, examples = "membership", maxLength = 60)
        String kind,

        @Schema(required = true) MergeOutcome outcome,

        @Schema(required = true, minimum = "1", maximum = "1000000")
        int number) {}
