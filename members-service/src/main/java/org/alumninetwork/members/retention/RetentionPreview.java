package org.alumninetwork.members.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the next run of a rule will do. */
@Schema(description = "What the next run of a rule will do, as things stand now.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetentionPreview(
        @Schema(required = true) RetentionKind kind,
        @Schema(required = true) RetentionAction action,
        @Schema(required = true) Instant nextRunAt,

        @Schema(
                required = true,
                description = "How many records it acts on",
                minimum = "0",
                maximum = "9007199254740991")
        long count,

        @Schema(required = true, description = "A page of them, what was kept longest first", maxItems = 200)
        List<DueRecord> items,

        @Schema(description = "Cursor of the next page; absent on the last one", maxLength = 1000)
        String next) {}
