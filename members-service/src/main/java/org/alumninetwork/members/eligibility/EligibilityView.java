package org.alumninetwork.members.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.affiliation.AffiliationView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody is eligible for an organisation, by which rule and which evidence. */
@Schema(description = "Whether a member is eligible for an organisation, by which rule and by which evidence.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EligibilityView(
        @Schema(required = true) UUID memberId,
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) boolean eligible,

        @Schema(description = "The rule by which it is decided; absent where there is none, which lets everybody in")
        UUID ruleId,

        @Schema(
                description =
                        "The agreement by which the member may be a guest there, whatever the rule says; absent where"
                                + " there is none, or where it is not needed")
        UUID partnershipId,

        @Schema(required = true, description = "Each criterion of the rule; one that is met suffices")
        List<CriterionOutcome> criteria) {

    static EligibilityView withoutRule(UUID member, UUID organisation) {
        return new EligibilityView(member, organisation, true, null, null, List.of());
    }

    /** Eligible after all, where an agreement makes the member a guest. */
    EligibilityView asGuest(Optional<UUID> agreement) {
        return new EligibilityView(
                memberId, organisationId, agreement.isPresent(), ruleId, agreement.orElse(null), criteria);
    }

    static EligibilityView of(
            UUID member, UUID organisation, EligibilityRule rule, List<AffiliationView> evidence, LocalDate today) {
        List<CriterionOutcome> outcomes = rule.criteria().stream()
                .map(criterion -> CriterionOutcome.of(criterion, evidence, today))
                .toList();
        boolean eligible = outcomes.isEmpty() || outcomes.stream().anyMatch(CriterionOutcome::met);
        return new EligibilityView(member, organisation, eligible, rule.id(), null, outcomes);
    }

    /** What came of one criterion. */
    @Schema(name = "EligibilityCriterionOutcome", description = "What came of one criterion.")
    record CriterionOutcome(
            @Schema(required = true, examples = "finished-studies")
            String code,

            @Schema(required = true) boolean met,
            @Schema(required = true) List<EvidenceOutcome> evidence) {

        static CriterionOutcome of(EligibilityCriterion criterion, List<AffiliationView> evidence, LocalDate today) {
            List<EvidenceOutcome> outcomes = evidence.stream()
                    .map(affiliation ->
                            new EvidenceOutcome(affiliation.id(), criterion.obstaclesOf(affiliation, today)))
                    .toList();
            boolean met =
                    outcomes.stream().anyMatch(outcome -> outcome.obstacles().isEmpty());
            return new CriterionOutcome(criterion.code(), met, outcomes);
        }
    }

    /** What one affiliation is worth to a criterion. */
    @Schema(name = "EligibilityEvidence", description = "What one affiliation is worth to a criterion.")
    record EvidenceOutcome(
            @Schema(required = true) UUID affiliationId,

            @Schema(required = true, description = "Why it does not meet the criterion; empty where it does")
            List<EligibilityObstacle> obstacles) {}
}
