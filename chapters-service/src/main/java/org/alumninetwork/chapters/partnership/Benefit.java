package org.alumninetwork.chapters.partnership;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What members of one party get from another while the agreement is in force. */
@Schema(description = "What members of one party get from another while the agreement is in force.")
public record Benefit(
        @Schema(required = true) @NotNull BenefitKind kind,

        @Schema(required = true, description = "The party that gives it") @NotNull
        UUID givenBy,

        @Schema(required = true, description = "The party whose members get it") @NotNull
        UUID givenTo,

        @Schema(required = true, description = "By language tag") @NotNull @LocalizedText(most = 2000)
        Map<String, String> description) {

    boolean isGivenToItsGiver() {
        return givenBy.equals(givenTo);
    }
}
