package org.alumninetwork.chapters.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a cycle in which the award is not given. */
@Schema(name = "CancelAwardCycle", description = "Ends a cycle in which the award is not given.")
record CancelCycle(
        @Schema(examples = "There were no nominations.") @NotBlank @Legible(lines = true) @Size(max = 4000)
        String reason) {}
