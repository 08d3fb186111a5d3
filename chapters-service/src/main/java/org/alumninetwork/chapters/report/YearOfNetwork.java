package org.alumninetwork.chapters.report;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the chapters of a certifier reported on a year, summed up from the reports that were accepted. */
@Schema(
        name = "AnnualSum",
        description =
                "What the chapters of a certifier reported on a year, summed up from the accepted reports. An event"
                        + " that several chapters held counts for each.")
public record YearOfNetwork(
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, minimum = "1900", maximum = "2200", examples = "2026")
        int year,

        @Schema(required = true, minimum = "0", maximum = "1000000")
        int accepted,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Filed, or sent back, and not accepted")
        int notAccepted,

        @Schema(required = true, minimum = "0", maximum = "1000000", description = "Of chapters that are not dissolved")
        int missing,

        @Schema(required = true) AnnualFigures figures) {}
