package org.alumninetwork.events.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.events.event.EventState;
import org.alumninetwork.events.event.WallTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an event went, in numbers; without a name in it. */
@Schema(description = "How an event went, in numbers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventReport(
        @Schema(required = true) UUID eventId,

        @Schema(required = true, description = "By language tag")
        Map<String, String> title,

        @Schema(
                required = true,
                description = "Wall time in the event's zone",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime startsAt,

        @Schema(required = true) EventState state,

        @Schema(
                description = "People who came, as they were counted at the completion",
                minimum = "0",
                maximum = "1000000",
                examples = "43")
        Integer attendees,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Registrations whose holders attended")
        int attended,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Registrations whose holders did not come")
        int noShows,

        @Schema(required = true, minimum = "0", maximum = "1000000", description = "Registrations that are confirmed")
        int confirmed,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Registrations that wait, are offered a place or are to be approved of")
        int open,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Registrations that were refused, or declined an offer")
        int declined,

        @Schema(required = true, minimum = "0", maximum = "1000000", description = "Registrations that were cancelled")
        int cancelled,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Of those cancelled: later than the event asks for")
        int cancelledLate,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Guests who came along with those who attended")
        int guests,

        @Schema(
                required = true,
                description = "Share of those with a place who did not come, from 0 to 1",
                minimum = "0",
                maximum = "1",
                examples = "0.12")
        double noShowRate,

        @Schema(required = true, minimum = "0", maximum = "1000000", description = "How many said how it was")
        int feedbackAnswers,

        @Schema(
                description = "Mean of what they gave, from 1 to 5; absent with too few answers",
                minimum = "1",
                maximum = "5")
        Double rating,

        @Schema(
                required = true,
                maxItems = 1000,
                description =
                        "For each host, or for the one whose report it is in. Whoever is a member of several counts"
                                + " for each")
        List<HostShare> hosts) {

    /** Of those with a place, who did not come: 0 to 1. */
    static double noShowRate(int attended, int noShows) {
        return attended + noShows == 0 ? 0 : (double) noShows / (attended + noShows);
    }
}
