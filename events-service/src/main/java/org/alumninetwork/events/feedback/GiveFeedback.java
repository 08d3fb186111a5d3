package org.alumninetwork.events.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an attendee says about an event. */
@Schema(description = "What an attendee says about an event.")
record GiveFeedback(
        @Schema(description = "1 (bad) to 5 (very good)", examples = "4") @NotNull @Min(1) @Max(5)
        Integer rating,

        @Schema(
                description = "Read by the hosts as it is: who writes a name into it is anonymous no more",
                nullable = true,
                examples = "More time for questions, please")
        @Legible(lines = true)
        @Size(min = 1, max = 2000)
        String comment) {}
