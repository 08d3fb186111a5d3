package org.alumninetwork.chapters.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.standing.RuleStanding;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as the chapter's officers and those above see it. */
@Schema(description = "What was decided on a chapter's certification, why, and what was known then.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("certification-decision")
public record DecisionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID chapterId,
        @Schema(required = true) CertificationState fromState,
        @Schema(required = true) CertificationState toState,

        @Schema(required = true, description = "By the nightly review, or by the group's own application")
        boolean automatic,

        @Schema(description = "The member who decided; absent for automatic ones, administrators and who is forgotten")
        UUID decidedBy,

        @Schema(required = true) Instant decidedAt,
        @Schema(required = true) String reasons,

        @Schema(required = true, description = "How the chapter stood when it was decided")
        List<RuleStanding> standing,

        @Schema(description = "Until when what is amiss may be mended")
        LocalDate mendBy,

        @Schema(description = "Last day on which it can be appealed, on the chapter's local date")
        LocalDate appealUntil,

        Instant appealedAt,
        String appealGrounds,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static DecisionView of(Decision decision, List<RuleStanding> standing) {
        return new DecisionView(
                decision.id(),
                decision.chapterId(),
                decision.fromState(),
                decision.toState(),
                decision.isAutomatic(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.reasons(),
                standing,
                decision.mendBy(),
                decision.appealUntil(),
                decision.appealedAt().orElse(null),
                decision.appealGrounds(),
                decision.appealedAt().isPresent() ? 1 : 0);
    }
}
