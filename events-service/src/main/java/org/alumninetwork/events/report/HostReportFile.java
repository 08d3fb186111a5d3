package org.alumninetwork.events.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The report of a host as CSV (RFC 4180), a row for each event; what is not told is empty. */
final class HostReportFile {

    private HostReportFile() {}

    /** @param language of titles, where they are in it */
    static String of(HostReport report, String language) {
        StringWriter file = new StringWriter();
        CsvWriter rows = CsvWriter.builder().bufferSize(0).build(file);
        rows.writeRecord(
                "eventId",
                "title",
                "startsAt",
                "state",
                "attendees",
                "attended",
                "noShows",
                "ownMembersAttended",
                "ownMembersNoShows",
                "guests",
                "cancelled",
                "cancelledLate",
                "feedbackAnswers",
                "rating");
        report.events().forEach(event -> rows.writeRecord(cells(event, language)));
        return file.toString();
    }

    private static String[] cells(EventReport event, String language) {
        Optional<HostShare> own = event.hosts().stream().findFirst();
        return Stream.of(
                        event.eventId(),
                        unspoken(event.title()
                                .getOrDefault(
                                        language,
                                        event.title().values().iterator().next())),
                        event.startsAt(),
                        event.state(),
                        event.attendees(),
                        event.attended(),
                        event.noShows(),
                        own.map(HostShare::attended).orElse(0),
                        own.map(HostShare::noShows).orElse(0),
                        event.guests(),
                        event.cancelled(),
                        event.cancelledLate(),
                        event.feedbackAnswers(),
                        event.rating())
                .map(cell -> Objects.toString(cell, ""))
                .toArray(String[]::new);
    }

    /** A spreadsheet takes such a text for a formula, whoever wrote it. */
    private static String unspoken(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text;
    }
}
