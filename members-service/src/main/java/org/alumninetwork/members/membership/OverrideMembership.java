package org.alumninetwork.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Officers let somebody belong whatever the dates say, for a time. */
@Schema(description = "Officers let somebody belong whatever the dates say, for a time.")
record OverrideMembership(
        @Schema(enumeration = {"ACTIVE", "GRACE"}) @NotNull MembershipState state,

        @Schema(description = "Last day of it, today or later; from the next day on the dates count again") @NotNull
        LocalDate until,

        @NotNull @PlainText(most = 500) String reason) {

    OverrideMembership {
        reason = Texts.clean(reason);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it is not about belonging
     */
    void mustBeAboutBelonging() {
        if (!MembershipState.BELONGING.contains(state)) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.", List.of(Violation.ofBody("/state", "must be ACTIVE or GRACE")));
        }
    }
}
