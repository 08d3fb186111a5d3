package org.alumninetwork.members.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that holds for two records, and how much it counts. */
@Schema(description = "A rule that holds for two records; what speaks against a duplicate weighs less than nothing.")
record DuplicateGround(
        @Schema(required = true) DuplicateRule rule,

        @Schema(required = true, minimum = "-100", maximum = "100")
        int weight) {}
