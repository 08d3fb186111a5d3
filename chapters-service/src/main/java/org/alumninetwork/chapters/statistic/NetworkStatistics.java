package org.alumninetwork.chapters.statistic;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The network in figures. */
@Schema(description = "The network in figures, as of what the services told each other last.")
public record NetworkStatistics(
        @Schema(required = true) Counted membersByCountry,

        @Schema(
                required = true,
                description =
                        "By what made them alumni: studies, a scholarship, a leadership programme, or nothing that is"
                                + " known (`NONE`). Who has several counts in each")
        Counted membersByBasis,

        @Schema(
                required = true,
                description =
                        "By the year in which that ended or, where no end is known, began. Who has several counts in"
                                + " each year")
        Counted membersByYear,

        @Schema(required = true, description = "Current memberships in chapters, by the chapter's id")
        Counted membershipsByChapter,

        @Schema(required = true, description = "Current memberships, by the year in which they began")
        Counted membershipsByYear,

        @Schema(required = true, description = "Current memberships, by how they came to be")
        Counted membershipsByBasis,

        @Schema(required = true, maxItems = 6) List<CertificationCount> certifications,

        @Schema(required = true, maxItems = 24, description = "The last 24 months, this one included, that had events")
        List<MonthOfActivity> activity,

        @Schema(required = true, description = "Who came to events, in the same months")
        Counted attendeesByMonth) {}
