package org.alumninetwork.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.membershiptype.MembershipTypeDetails;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
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

    boolean saysWhen() {
        return startDate != null || endDate != null;
    }

    LocalDate firstDay(LocalDate today) {
        return startDate == null ? today : startDate;
    }

    /** Null: without end. */
    LocalDate lastDay(MembershipTypeDetails type, LocalDate today) {
        return endDate == null ? type.lastDayFrom(firstDay(today), today) : endDate;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where nobody can have belonged from when to when it says
     */
    void mustBePossible(MembershipTypeDetails type, LocalDate today) {
        List<Violation> faults = new ArrayList<>();
        if (firstDay(today).isAfter(today)) {
            faults.add(Violation.ofBody("/startDate", "must be " + today + " or earlier"));
        }
        if (endDate != null && type.months() == null) {
            faults.add(Violation.ofBody("/endDate", "must be left out, for the type is without end"));
        } else if (endDate != null) {
            LocalDate paidAhead = type.lastDayAfter(type.lastDayFrom(today));
            if (endDate.isBefore(firstDay(today)) || endDate.isAfter(paidAhead)) {
                faults.add(Violation.ofBody("/endDate", "must be from " + firstDay(today) + " to " + paidAhead));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_REQUEST.because("Mend what `violations` names.", faults);
        }
    }
}
