package org.alumninetwork.events.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a certificate is good no more. */
@Schema(description = "Why a certificate is good no more.")
record RevokeCertificate(
        @Schema(description = "Shown to whoever verifies it", examples = "Issued by mistake")
        @NotBlank
        @Legible(lines = true)
        @Size(max = 500)
        String reason) {}
