package org.alumninetwork.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Officers put right from when to when somebody belongs. */
@Schema(description = "Officers put right from when to when somebody belongs.")
record CorrectMembership(
        @Schema(nullable = true, description = "First day, today or earlier; absent: as it is")
        LocalDate startDate,

        @Schema(nullable = true, description = "Last day that is paid for or was granted; absent: as it is")
        LocalDate endDate,

        @NotNull @PlainText(most = 500) String reason) {

    CorrectMembership {
        reason = Texts.clean(reason);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where they say nothing
     */
    StatedDays days() {
        StatedDays days = new StatedDays(startDate, endDate);
        if (!days.sayAnything()) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.",
                    List.of(Violation.ofBody("", "must say startDate, endDate or both")));
        }
        return days;
    }
}
