package org.alumninetwork.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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
        UUID partnershipId,

        @Schema(
                nullable = true,
                description = "First day of somebody who has belonged already, for officers in charge who take over a"
                        + " list; today or earlier. Absent: today")
        LocalDate startDate,

        @Schema(
                nullable = true,
                description = "Last day that is paid for or was granted, for officers in charge; for a type without end"
                        + " absent. Otherwise absent: that of the period in which today is")
        LocalDate endDate) {

    StatedDays days() {
        return new StatedDays(startDate, endDate);
    }
}
