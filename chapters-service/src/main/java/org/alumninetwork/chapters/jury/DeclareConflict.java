package org.alumninetwork.chapters.jury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A juror says why not to judge a nomination. */
@Schema(description = "A juror says why not to judge a nomination.")
record DeclareConflict(
        @NotNull UUID nominationId,

        @Schema(examples = "We are cousins.") @NotBlank @Legible(lines = true) @Size(max = 1000)
        String reason) {}
