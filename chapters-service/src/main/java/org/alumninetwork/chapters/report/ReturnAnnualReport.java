package org.alumninetwork.chapters.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sends a report back to be mended. */
@Schema(description = "Sends a report back to be mended.")
record ReturnAnnualReport(
        @Schema(examples = "Please tell about the mentoring programme.")
        @NotBlank
        @Legible(lines = true)
        @Size(max = 4000)
        String remark) {}
