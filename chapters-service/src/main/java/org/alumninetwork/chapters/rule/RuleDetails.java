package org.alumninetwork.chapters.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new version of a rule; it ends the version before on the day before it begins. */
@Schema(description = "A new version of a rule; it ends the version before on the day before it begins.")
record RuleDetails(
        @Schema(description = "The network or association that certifies by it") @NotNull
        UUID certifierId,

        @NotNull RuleCode code,

        @Schema(description = "The fewest that will do", examples = "4") @NotNull @Min(1) @Max(1_000_000)
        Integer needed,

        @Schema(description = "How far back evidence counts, in months", examples = "12") @NotNull @Min(1) @Max(120)
        Integer windowMonths,

        @Schema(description = "How long it may be mended, in days", examples = "60") @NotNull @Min(0) @Max(730)
        Integer graceDays,

        @Schema(description = "First day on which it is in force; not in the past", examples = "2027-07-01") @NotNull
        LocalDate validFrom) {}
