package org.alumninetwork.chapters.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a cycle into a later phase before its day has come. */
@Schema(description = "Takes a cycle into a later phase before its day has come.")
record AdvanceCycle(
        @NotNull Next to,

        @Schema(examples = "Every juror has scored.") @NotBlank @Legible(lines = true) @Size(max = 4000)
        String reason) {

    /** A phase that can be entered so; the announcement and the cancellation have ways of their own. */
    @Schema(name = "NextPhase", description = "A later phase of a cycle.")
    enum Next {
        NOMINATION(Phase.NOMINATION),
        REVIEW(Phase.REVIEW),
        SCORING(Phase.SCORING),
        SCORED(Phase.SCORED);

        private final Phase phase;

        Next(Phase phase) {
            this.phase = phase;
        }

        Phase phase() {
            return phase;
        }
    }
}
