package org.alumninetwork.members.duplicate;

import java.time.Instant;
import java.util.List;
import org.alumninetwork.members.member.MemberView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two records that may be of one person, as the caller may see them. */
@Schema(description = "Two records that may be of one person, with what speaks for and against it.")
record DuplicateView(
        @Schema(required = true) MemberView one,
        @Schema(required = true) MemberView other,

        @Schema(required = true, description = "Sum of the weights", minimum = "-1000", maximum = "1000")
        int score,

        @Schema(required = true, maxItems = 20, description = "Those about fields that the caller sees of both")
        List<DuplicateGround> grounds,

        @Schema(required = true) Instant foundAt) {}
