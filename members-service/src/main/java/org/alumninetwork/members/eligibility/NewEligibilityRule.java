package org.alumninetwork.members.eligibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of an organisation's rule. */
@Schema(description = "The next version of the rule of an organisation; it counts from now on.")
record NewEligibilityRule(
        @Schema(description = "The organisation, and everything below it that has no rule of its own") @NotNull
        UUID organisationId,

        @Schema(description = "One that is met suffices; an empty list lets everybody in") @NotNull @Size(max = 50)
        List<@NotNull @Valid EligibilityCriterion> criteria) {}
