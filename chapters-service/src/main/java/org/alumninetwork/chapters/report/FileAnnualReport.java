package org.alumninetwork.chapters.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A chapter reports on a year; the figures are the system's. */
@Schema(description = "A chapter reports on a year; the figures are the system's.")
record FileAnnualReport(
        @Schema(examples = "2026") @NotNull @Min(1900) @Max(2200)
        Integer year,

        @Schema(description = "What the figures do not tell", examples = "We began to mentor new students.")
        @NotBlank
        @Legible(lines = true)
        @Size(max = 20_000)
        String activities) {}
