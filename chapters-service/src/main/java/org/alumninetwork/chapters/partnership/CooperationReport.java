package org.alumninetwork.chapters.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.chart.Bar;
import org.alumninetwork.chapters.chart.BarChart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the parties did together in a period: the co-operation made visible, in counts and never as a list of people. */
@Schema(description = "What the parties did together in a period. People are counted and never listed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CooperationReport(
        @Schema(required = true) UUID partnershipId,
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,

        @Schema(
                required = true,
                description = "Events that two parties or more held together, they or those below them")
        int jointEvents,

        @Schema(required = true) int attendees,

        @Schema(description = "Who was a member of two parties or more on the last day; absent where fewer than five")
        Integer sharedMembers,

        @Schema(required = true, description = "Measures due or done in the period that are done")
        int measuresDone,

        @Schema(required = true, description = "Measures due in the period that are open")
        int measuresOpen,

        @Schema(required = true, description = "Months in which there were joint events")
        List<MonthOfCooperation> months) {

    BarChart chart() {
        return new BarChart(
                "Joint events from " + from + " to " + to,
                "joint events",
                months.stream()
                        .map(month -> new Bar("joint events", month.month(), (long) month.jointEvents()))
                        .toList());
    }
}
