package org.alumninetwork.chapters.offer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Those who give an offer take a code in. */
@Schema(description = "Those who give an offer take a code in.")
record RedeemCode(
        @Schema(examples = "7KQ2-M9XD-4HTB") @NotBlank @Legible @Size(max = 40)
        String code) {}
