package org.alumninetwork.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was changed about a published event at one time, for those who come. */
@Schema(description = "What was changed about a published event at one time.")
public record EventAmendment(
        @Schema(required = true, description = "The event's `sequence` after it", examples = "1")
        int sequence,

        @Schema(required = true) Instant at,
        @Schema(required = true) List<Property> changed) {

    /** One property of the event. */
    @Schema(name = "AmendedProperty", description = "One property that was changed; values are JSON texts.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Property(
            @Schema(required = true, examples = "startsAt") String property,

            @Schema(
                    description = "Absent: it was not said, or is not for everybody",
                    examples = "\"2027-03-11T18:00:00\"")
            String before,

            @Schema(
                    description = "Absent: it is not said any more, or is not for everybody",
                    examples = "\"2027-03-12T18:00:00\"")
            String after) {}
}
