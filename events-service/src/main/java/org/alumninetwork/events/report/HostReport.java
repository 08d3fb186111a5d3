package org.alumninetwork.events.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the events went that an organisation held in some time, alone or with others. */
@Schema(description = "How the events went that an organisation held in some time, alone or with others.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostReport(
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000000",
                description = "People who came, guests included, where the event is completed")
        int attendees,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000000",
                description = "Registrations whose holders attended, where the event is completed")
        int attended,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000000",
                description = "Registrations whose holders did not come, where the event is completed")
        int noShows,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1",
                description = "Share of those with a place who did not come, from 0 to 1",
                examples = "0.12")
        double noShowRate,

        @Schema(
                description =
                        "Mean over the events of which enough people said how they were; absent where there is none",
                minimum = "1",
                maximum = "5")
        Double rating,

        @Schema(required = true, maxItems = 100_000, description = "By their start; drafts are left out")
        List<EventReport> events) {

    static HostReport of(UUID organisation, LocalDate from, LocalDate to, List<EventReport> events) {
        List<EventReport> completed =
                events.stream().filter(report -> report.attendees() != null).toList();
        int attended = sum(completed, EventReport::attended);
        int noShows = sum(completed, EventReport::noShows);
        return new HostReport(
                organisation,
                from,
                to,
                sum(completed, EventReport::attendees),
                attended,
                noShows,
                EventReport.noShowRate(attended, noShows),
                ratingOver(events),
                events);
    }

    private static int sum(List<EventReport> events, ToIntFunction<EventReport> figure) {
        return events.stream().mapToInt(figure).sum();
    }

    /** Those with too few answers stay out, so that none of them is found by subtraction. */
    private static Double ratingOver(List<EventReport> events) {
        List<EventReport> told =
                events.stream().filter(report -> report.rating() != null).toList();
        double points = told.stream()
                .mapToDouble(report -> report.rating() * report.feedbackAnswers())
                .sum();
        return told.isEmpty() ? null : points / sum(told, EventReport::feedbackAnswers);
    }
}
