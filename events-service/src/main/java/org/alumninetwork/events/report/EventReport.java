package org.alumninetwork.events.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.alumninetwork.events.event.EventState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an event went, in numbers; without a name in it. */
@Schema(description = "How an event went, in numbers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventReport(
        @Schema(required = true) UUID eventId,
        @Schema(required = true) EventState state,

        @Schema(description = "People who came, as they were counted at the completion", examples = "43")
        Integer attendees,

        @Schema(required = true, description = "Registrations whose holders attended")
        int attended,

        @Schema(required = true, description = "Registrations whose holders did not come")
        int noShows,

        @Schema(required = true, description = "Registrations that are confirmed")
        int confirmed,

        @Schema(required = true, description = "Registrations that wait, are offered a place or are to be approved of")
        int open,

        @Schema(required = true, description = "Registrations that were refused, or declined an offer")
        int declined,

        @Schema(required = true, description = "Registrations that were cancelled")
        int cancelled,

        @Schema(required = true, description = "Of those cancelled: later than the event asks for")
        int cancelledLate,

        @Schema(required = true, description = "Guests who came along with those who attended")
        int guests,

        @Schema(
                required = true,
                description = "Share of those with a place who did not come, from 0 to 1",
                examples = "0.12")
        double noShowRate) {}
