package org.alumninetwork.members.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a rule, as everybody who signed in sees it. */
@Schema(description = "What makes somebody eligible for an organisation: one version, which is never changed.")
record EligibilityRuleView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, description = "The highest of an organisation is in force", examples = "1")
        int number,

        @Schema(required = true) List<EligibilityCriterion> criteria,
        @Schema(required = true) Instant createdAt)
        implements Versioned {

    static EligibilityRuleView of(EligibilityRule rule) {
        return new EligibilityRuleView(
                rule.id(), rule.organisationId(), rule.number(), rule.criteria(), rule.createdAt());
    }

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public long version() {
        return number;
    }
}
