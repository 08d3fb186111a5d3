package org.alumninetwork.members.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of an organisation's rule. */
@Schema(description = "The next version of the rule of an organisation; it counts from now on.")
record NewEligibilityRule(
        @Schema(description = "The organisation, and everything below it that has no rule of its own") @NotNull
        UUID organisationId,

        @Schema(description = "One that is met suffices; an empty list lets everybody in") @NotNull @Size(max = 50)
        List<@NotNull @Valid EligibilityCriterion> criteria) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "must each have a code of its own")
    boolean isCriteriaToldApart() {
        List<String> codes = criteria == null
                ? List.of()
                : criteria.stream()
                        .filter(Objects::nonNull)
                        .map(EligibilityCriterion::code)
                        .toList();
        return codes.stream().distinct().count() == codes.size();
    }
}
