package org.alumninetwork.chapters.offer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.period.Period;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an offer when it is made or amended. */
@Schema(description = "What is said of an offer when it is made or amended.")
record OfferDetails(
        @Schema(description = "Who gives it; stays what it was at the creation") @NotNull
        UUID organisationId,

        @NotNull OfferKind kind,

        @Schema(description = "By language tag", examples = "{\"en\": \"Half price at the summer school\"}")
        @NotNull
        @LocalizedText
        Map<String, String> title,

        @Schema(description = "By language tag", nullable = true) @LocalizedText(most = 10_000)
        Map<String, String> description,

        @Schema(
                description =
                        "Organisations whose members, theirs or those below, may claim it; empty for every member")
        @NotNull
        @Size(max = 50)
        List<@NotNull UUID> membersOf,

        @Schema(description = "First day, on the organisation's local date", examples = "2027-01-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "Last day, on the organisation's local date", examples = "2027-12-31") @NotNull
        LocalDate endsOn,

        @Schema(description = "How many there are; absent for one without limit", nullable = true)
        @Min(1)
        @Max(1_000_000)
        Integer quantity) {

    Period period() {
        return new Period(startsOn, endsOn);
    }
}
