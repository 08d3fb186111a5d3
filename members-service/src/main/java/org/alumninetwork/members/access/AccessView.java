package org.alumninetwork.members.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody saw what a member hides from other members, as that member is told. */
@Schema(description = "Somebody saw what a member hides from other members.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) ViewerPosition role,

        @Schema(description = "The officer's own record; absent for administrators, and for officers who were erased")
        UUID viewerId,

        @Schema(required = true, maxItems = 100) List<AccessOffice> offices,

        @Schema(required = true, description = "Id of the operation by which", examples = "getMember", maxLength = 100)
        String operation,

        @Schema(description = "What for, in the viewer's words", examples = "Sending the yearbook", maxLength = 200)
        String purpose,

        @Schema(required = true, description = "Names as in the visibility settings", maxItems = 20)
        List<String> fields) {}
