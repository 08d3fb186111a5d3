package org.alumninetwork.members.membership;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application, by the member or by officers for the member. */
@Schema(description = "An application. Where nobody has to approve it, the member belongs at once.")
record ApplyForMembership(
        @Schema(description = "The type, which is one organisation's") @NotNull
        UUID typeId,

        @Schema(nullable = true, description = "Whose application it is; absent: the caller's own")
        UUID memberId,

        @Schema(nullable = true, description = "In a chapter; absent: PRIMARY where the member has no primary chapter")
        ChapterRole chapterRole,

        @Schema(
                nullable = true,
                description =
                        "The partnership through whose agreement it is gained; absent: none, or the one by which alone"
                                + " the member is eligible")
        UUID partnershipId) {}
