package org.alumninetwork.chapters.cycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a cycle when it is opened or amended; days are of the organisation that gives the award. */
@Schema(description = "What is said of a cycle when it is opened or amended. Days are of the award's organisation.")
record CycleDetails(
        @Schema(description = "The year for which the award is given", examples = "2027") @NotNull @Min(1900) @Max(2200)
        Integer year,

        @Schema(description = "First day of nominations", examples = "2027-01-15") @NotNull
        LocalDate nominationFrom,

        @Schema(description = "Last day of nominations", examples = "2027-02-28") @NotNull
        LocalDate nominationUntil,

        @Schema(description = "First day of scoring, after the nominations", examples = "2027-03-15") @NotNull
        LocalDate scoringFrom,

        @Schema(description = "Last day of scoring", examples = "2027-04-15") @NotNull
        LocalDate scoringUntil,

        @Schema(description = "When the recipient is to be announced", examples = "2027-05-02") @NotNull
        LocalDate announcementOn) {

    boolean followEachOther() {
        return !nominationUntil.isBefore(nominationFrom)
                && scoringFrom.isAfter(nominationUntil)
                && !scoringUntil.isBefore(scoringFrom)
                && !announcementOn.isBefore(scoringUntil);
    }
}
