package org.alumninetwork.chapters.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member is proposed for an award. */
@Schema(description = "A member is proposed for an award. Who nominates oneself consents by it.")
record Nominate(
        @NotNull UUID nomineeId,

        @Schema(examples = "She built up mentoring in Nairobi.") @NotBlank @Legible(lines = true) @Size(max = 4000)
        String reason) {}
