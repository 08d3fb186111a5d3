package org.alumninetwork.events.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.UUID;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.WallTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of an occurrence and of those who registered to it. */
@Schema(description = "What becomes of an occurrence and of those who registered to it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OccurrenceChange(
        @Schema(description = "Absent in a dry run for one that would be new")
        UUID eventId,

        @Schema(required = true) Outcome outcome,

        @Schema(
                required = true,
                description = "When it begins then, as wall time",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime startsAt,

        @Schema(
                required = true,
                description =
                        "Registrations that are neither cancelled nor declined. They stay with it where it is changed "
                                + "or moved, and are cancelled with it; they never go to another one",
                minimum = "0",
                maximum = "1000000",
                examples = "12")
        long registrations) {

    @Schema(
            description =
                    "CHANGED, but not its time. MOVED: it begins at another time. CREATED: it is new. DELETED: it is no "
                            + "more in the series, and nobody had registered. CANCELLED: it is no more in the series; those who had "
                            + "registered are told.")
    enum Outcome {
        CHANGED,
        MOVED,
        CREATED,
        DELETED,
        CANCELLED
    }

    static OccurrenceChange of(Event event, Outcome outcome, long registrations) {
        return new OccurrenceChange(event.id(), outcome, event.details().startsAt(), registrations);
    }
}
