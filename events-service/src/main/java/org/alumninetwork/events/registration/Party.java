package org.alumninetwork.events.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who comes with a registration, and what they answered: the part of it that can be amended.
 *
 * @param category which quotas count it; needed where the event has quotas
 * @param answers by the id of the question
 */
@Schema(description = "Who comes with a registration, and what they answered.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Party(
        @Schema(description = "One that a quota of the event names", nullable = true, examples = "STUDENT")
        @Pattern(regexp = CATEGORY, message = "must be a category such as STUDENT")
        String category,

        @Schema(description = "Guests who come along; each takes a seat", nullable = true) @Size(max = 20)
        List<@NotNull @Valid Guest> guests,

        @Schema(
                description = "Answers by the id of the question, each as text: a number, `true` or `false`, a date, "
                        + "or keys of options parted by commas, as the question's type says",
                nullable = true)
        @Size(max = 50)
        Map<UUID, @NotNull @Legible(lines = true) @Size(max = 2000) String> answers) {

    /** How a category is written. */
    static final String CATEGORY = "[A-Z][A-Z0-9_]{0,39}";

    static final Party ALONE = new Party(null, List.of(), Map.of());

    Party {
        guests = guests == null ? List.of() : guests;
        answers = answers == null ? Map.of() : answers;
    }

    /** Seats that it takes: one for the member and one for each guest. */
    int places() {
        return 1 + guests.size();
    }
}
