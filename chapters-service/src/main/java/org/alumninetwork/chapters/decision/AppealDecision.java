package org.alumninetwork.chapters.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A chapter appeals a decision. */
@Schema(description = "A chapter appeals a decision.")
record AppealDecision(
        @Schema(examples = "A treasurer was elected a week before the decision.")
        @NotBlank
        @Legible(lines = true)
        @Size(max = 4000)
        String grounds) {}
