package org.alumninetwork.members.affiliation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an affiliation when it is declared or amended. */
@Embeddable
@Schema(description = "What is said of an affiliation when it is declared or amended.")
record AffiliationDetails(
        @NotNull @Enumerated(EnumType.STRING) AffiliationBasis basis,

        @Schema(examples = "University of Helsinki") @NotNull @PlainText(most = 200)
        String institution,

        @Schema(nullable = true, examples = "Environmental Sciences") @PlainText(most = 200)
        String programme,

        @Schema(nullable = true, examples = "MSc") @PlainText(most = 100)
        String degree,

        @Schema(nullable = true) LocalDate startDate,

        @Schema(nullable = true, description = "Not before the start")
        LocalDate endDate) {

    AffiliationDetails {
        institution = Texts.clean(institution);
        programme = Texts.clean(programme);
        degree = Texts.clean(degree);
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where it ends before it starts
     */
    void mustBeConsistent() {
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.",
                    List.of(Violation.ofBody("/endDate", "must not be before startDate")));
        }
    }
}
