package org.alumninetwork.chapters.partnership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A practical step that follows from an agreement. */
@Schema(description = "A practical step that follows from an agreement.")
record MeasureDetails(
        @Schema(description = "The party that takes it") @NotNull
        UUID ownerId,

        @Schema(description = "By language tag", examples = "{\"en\": \"A joint calendar\"}") @NotNull @LocalizedText
        Map<String, String> title,

        @Schema(examples = "2027-06-30") @NotNull LocalDate dueOn,

        @Schema(description = "OPEN where nothing is said", nullable = true)
        MeasureState state,

        @Schema(description = "Events that belong to it", nullable = true) @Size(max = 100)
        List<@NotNull UUID> eventIds) {}
