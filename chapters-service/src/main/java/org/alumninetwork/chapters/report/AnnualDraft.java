package org.alumninetwork.chapters.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report that is yet to be filed, with what is known already. */
@Schema(description = "A report that is yet to be filed, with what is known already.")
public record AnnualDraft(
        @Schema(required = true) int year,
        @Schema(required = true) AnnualFigures figures) {}
