package org.alumninetwork.chapters.goal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many contributions of a kind a goal wants. */
@Schema(name = "GoalTarget", description = "How many contributions of a kind a goal wants.")
public record Target(
        @Schema(required = true) @NotNull ContributionKind kind,

        @Schema(required = true, examples = "12") @NotNull @Min(1) @Max(100_000)
        Integer wanted) {}
