package org.alumninetwork.chapters.goal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.period.Period;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a goal when it is set or amended. */
@Schema(description = "What is said of a goal when it is set or amended.")
record GoalDetails(
        @Schema(description = "Whose goal it is, a mission most often; stays what it was at the creation") @NotNull
        UUID organisationId,

        @Schema(description = "By language tag", examples = "{\"en\": \"Green shipping\"}") @NotNull @LocalizedText
        Map<String, String> title,

        @Schema(description = "By language tag", nullable = true) @LocalizedText(most = 10_000)
        Map<String, String> description,

        @Schema(description = "First day, on the organisation's local date", examples = "2027-01-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "Last day, on the organisation's local date", examples = "2029-12-31") @NotNull
        LocalDate endsOn,

        @Schema(description = "Its indicators") @NotNull @Size(max = 5)
        List<@NotNull @Valid Target> targets) {

    Period period() {
        return new Period(startsOn, endsOn);
    }
}
