package org.alumninetwork.chapters.goal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member tells what they did for a goal. */
@Schema(description = "A member tells what they did for a goal.")
record TellContribution(
        @NotNull ContributionKind kind,

        @Schema(description = "A day of the goal, today or before", examples = "2027-03-03") @NotNull
        LocalDate happenedOn,

        @Schema(examples = "Introduced the port's director.") @NotBlank @Legible(lines = true) @Size(max = 4000)
        String description,

        @Schema(description = "The chapter to which it is credited as well", nullable = true)
        UUID chapterId,

        @Schema(description = "Whether the member consents to be named with it") @NotNull
        Boolean credited) {}
