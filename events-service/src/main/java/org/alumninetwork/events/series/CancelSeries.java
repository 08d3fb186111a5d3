package org.alumninetwork.events.series;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a series ends. */
@Schema(description = "Why a series ends.")
record CancelSeries(
        @Schema(description = "Those who come are told", examples = "The lecturer has moved away")
        @NotBlank
        @Legible(lines = true)
        @Size(max = 1000)
        String reason,

        @Schema(description = "The first occurrence that is cancelled; absent: all that are to come", nullable = true)
        UUID from) {}
