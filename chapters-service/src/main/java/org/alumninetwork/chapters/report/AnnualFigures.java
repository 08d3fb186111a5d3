package org.alumninetwork.chapters.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the system knows of a chapter's year. */
@Schema(description = "What the system knows of a chapter's year.")
public record AnnualFigures(
        @Schema(required = true, description = "Events that it held, alone or with others")
        int eventsHeld,

        @Schema(required = true, description = "Those of them that it held with others")
        int jointEvents,

        @Schema(required = true, description = "People who came to them")
        int attendees,

        @Schema(required = true, description = "Members on the last day of the year")
        int members) {}
