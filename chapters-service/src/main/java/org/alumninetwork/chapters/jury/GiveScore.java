package org.alumninetwork.chapters.jury;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A juror scores a nomination, or scores it anew while the scoring lasts. */
@Schema(description = "A juror scores a nomination, or scores it anew while the scoring lasts.")
record GiveScore(
        @NotNull UUID nominationId,

        @Schema(description = "From 0 to the cycle's highest score", examples = "8") @NotNull @Min(0) @Max(100)
        Integer score) {}
