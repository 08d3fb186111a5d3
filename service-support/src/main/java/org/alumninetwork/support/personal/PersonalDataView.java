package org.alumninetwork.support.personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that one service keeps of a member. */
@Schema(description = "Everything that one service keeps of a member.")
public record PersonalDataView(
        @Schema(required = true) UUID memberId,

        @Schema(required = true, examples = "events", maxLength = 60)
        String service,

        @Schema(required = true) Instant readAt,

        @Schema(required = true, description = "Kinds of which there is nothing are left out", maxItems = 100)
        List<PersonalRecords> parts) {}
