package org.alumninetwork.events.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a question when it is created or amended. */
@Schema(description = "What is said of a question when it is created or amended.")
record QuestionDetails(
        @Schema(description = "The host that asks, and whose officers read the answers") @NotNull
        UUID organisationId,

        @Schema(description = "The question by language tag", examples = "{\"en\": \"What do you eat?\"}")
        @NotNull
        @LocalizedText(most = 500)
        Map<String, String> text,

        @NotNull QuestionType type,

        @Schema(description = "With CHOICE and CHOICES: the answers to choose from", nullable = true) @Size(max = 50)
        List<@NotNull @Valid QuestionOption> options,

        @Schema(description = "Whether who registers must answer it; absent: no", nullable = true)
        Boolean required) {

    QuestionDetails {
        options = options == null ? List.of() : options;
        required = required != null && required;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "must be there with CHOICE and CHOICES, each key once, and only there")
    boolean isOptionsSound() {
        boolean chosen = type == QuestionType.CHOICE || type == QuestionType.CHOICES;
        long keys = options.stream().map(QuestionOption::key).distinct().count();
        return type == null || (chosen == !options.isEmpty() && keys == options.size());
    }
}
