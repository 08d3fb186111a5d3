package org.alumninetwork.events.question;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the answers to choose from. */
@Schema(description = "One of the answers to choose from.")
public record QuestionOption(
        @Schema(description = "Stands in answers", examples = "vegan")
        @NotNull
        @Pattern(regexp = "[a-zA-Z0-9_-]{1,40}", message = "must be letters, digits, - or _")
        String key,

        @Schema(description = "What is shown, by language tag", examples = "{\"en\": \"Vegan\"}")
        @NotNull
        @LocalizedText
        Map<String, String> label) {}
