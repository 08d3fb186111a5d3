package org.alumninetwork.members.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alumninetwork.support.erasure.ErasureBlocker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one service said of its part in an erasure. */
@Schema(description = "What one service said of its part in an erasure.")
record ErasurePartView(
        @Schema(required = true, examples = "events", maxLength = 60)
        String service,

        @Schema(
                required = true,
                enumeration = {"PREPARED", "ERASED"})
        String state,

        @Schema(required = true, maxItems = 1000) List<ErasureBlocker> blockers,

        @Schema(
                required = true,
                description = "Records by kind: there were so many, or so many were erased",
                examples = "{\"registrations\": 12}")
        Map<String, Integer> counts,

        @Schema(required = true) Instant toldAt) {}
