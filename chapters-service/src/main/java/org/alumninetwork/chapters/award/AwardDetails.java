package org.alumninetwork.chapters.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an award when it is founded or amended. */
@Schema(description = "What is said of an award when it is founded or amended.")
record AwardDetails(
        @Schema(description = "Who gives it; stays what it was at the creation") @NotNull
        UUID organisationId,

        @Schema(description = "By language tag", examples = "{\"en\": \"Alumn of the Year\", \"sv\": \"Årets alumn\"}")
        @NotNull
        @LocalizedText
        Map<String, String> name,

        @Schema(description = "By language tag", nullable = true) @LocalizedText(most = 10_000)
        Map<String, String> description,

        @NotNull @Valid AwardRule rule) {}
