package org.alumninetwork.members.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alumninetwork.members.affiliation.AffiliationBasis;
import org.alumninetwork.members.affiliation.AffiliationView;
import org.alumninetwork.members.text.NameKeys;
import org.alumninetwork.members.text.PlainText;
import org.alumninetwork.members.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One way to be eligible: what an affiliation must be. */
@Schema(description = "One way to be eligible: what one of the member's affiliations must be.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EligibilityCriterion(
        @Schema(description = "Names the criterion in explanations", examples = "finished-studies")
        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be words of a-z and 0-9 joined by -")
        @Size(max = 60)
        String code,

        @Schema(description = "Kinds of evidence that count; none named: all") @Size(max = 3)
        Set<@NotNull AffiliationBasis> bases,

        @Schema(description = "Institutions that count, whatever the case and accents; none named: all")
        @Size(max = 200)
        List<@NotNull @PlainText(most = 200) String> institutions,

        @Schema(description = "Whether a source or staff must vouch for it")
        boolean verified,

        @Schema(description = "Whether it must be over: its end is known, and is not in the future")
        boolean completed,

        @Schema(nullable = true, description = "It must not have ended before this day")
        LocalDate endedFrom) {

    EligibilityCriterion {
        bases = bases == null ? Set.of() : Set.copyOf(bases);
        institutions = Texts.cleanEach(institutions);
    }

    /** Why the affiliation does not meet it; nothing where it does. */
    List<EligibilityObstacle> obstaclesOf(AffiliationView affiliation, LocalDate today) {
        List<EligibilityObstacle> obstacles = new ArrayList<>();
        LocalDate end = affiliation.endDate();
        note(obstacles, EligibilityObstacle.OTHER_BASIS, !bases.isEmpty() && !bases.contains(affiliation.basis()));
        note(obstacles, EligibilityObstacle.OTHER_INSTITUTION, !counts(affiliation.institution()));
        note(obstacles, EligibilityObstacle.NOT_VERIFIED, verified && !affiliation.verified());
        note(obstacles, EligibilityObstacle.NOT_COMPLETED, completed && (end == null || end.isAfter(today)));
        note(
                obstacles,
                EligibilityObstacle.ENDED_TOO_EARLY,
                endedFrom != null && end != null && end.isBefore(endedFrom));
        return obstacles;
    }

    private boolean counts(String institution) {
        String key = NameKeys.of(institution);
        return institutions.isEmpty() || institutions.stream().map(NameKeys::of).anyMatch(key::equals);
    }

    private static void note(List<EligibilityObstacle> obstacles, EligibilityObstacle obstacle, boolean stands) {
        if (stands) {
            obstacles.add(obstacle);
        }
    }
}
