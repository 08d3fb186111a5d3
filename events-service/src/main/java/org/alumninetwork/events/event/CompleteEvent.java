package org.alumninetwork.events.event;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of those who came when an event is completed. */
@Schema(description = "What is known of those who came when an event is completed.")
record CompleteEvent(
        @Schema(
                description = "How many people came, where they were counted at the door; absent: guests and members "
                        + "who attended by their registrations",
                nullable = true,
                examples = "43")
        @Min(0)
        Integer attendees,

        @Schema(
                description = "Registrations of those who did not come, also of who was checked in by mistake; where "
                        + "people were checked in, whoever was not did not come either",
                nullable = true)
        @Size(max = 5000)
        List<@NotNull UUID> noShows) {

    CompleteEvent {
        noShows = noShows == null ? List.of() : noShows;
    }
}
