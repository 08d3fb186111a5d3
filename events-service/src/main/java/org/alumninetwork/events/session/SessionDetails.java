package org.alumninetwork.events.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.alumninetwork.events.event.WallTime;
import org.alumninetwork.support.text.Legible;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a session when it is created or amended. Its times are wall times in the event's zone. */
@Schema(description = "What is said of a session when it is created or amended.")
record SessionDetails(
        @Schema(description = "Title by language tag", examples = "{\"en\": \"Opening\"}") @NotNull @LocalizedText
        Map<String, String> title,

        @Schema(description = "Where in the place", nullable = true, examples = "Hall B")
        @Legible
        @Size(min = 1, max = 200)
        String room,

        @Schema(description = "Who speaks", nullable = true) @Size(max = 30)
        List<@NotNull @Valid Speaker> speakers,

        @Schema(
                description = "Wall time in the event's zone",
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-03-11T18:00:00")
        @WallTime
        @NotNull
        LocalDateTime startsAt,

        @Schema(
                description = "Wall time in the event's zone",
                implementation = String.class,
                format = WallTime.FORMAT,
                examples = "2027-03-11T19:00:00")
        @WallTime
        @NotNull
        LocalDateTime endsAt) {

    SessionDetails {
        speakers = speakers == null ? List.of() : speakers;
    }
}
