package org.alumninetwork.chapters.statistic;

import org.alumninetwork.chapters.chapter.CertificationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many chapters are in a state of certification. */
@Schema(description = "How many chapters are in a state of certification.")
public record CertificationCount(
        @Schema(required = true) CertificationState state,

        @Schema(required = true, minimum = "0", maximum = "2147483647")
        int chapters) {}
