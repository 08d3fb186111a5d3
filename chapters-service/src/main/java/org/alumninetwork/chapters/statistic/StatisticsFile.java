package org.alumninetwork.chapters.statistic;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;

/** The statistics as CSV (RFC 4180): what is counted, in which cell, how many; nothing where it is suppressed. */
final class StatisticsFile {

    private StatisticsFile() {}

    static String of(NetworkStatistics statistics) {
        StringWriter file = new StringWriter();
        CsvWriter rows = CsvWriter.builder().bufferSize(0).build(file);
        rows.writeRecord("figure", "cell", "count");
        write(rows, "membersByCountry", statistics.membersByCountry());
        write(rows, "membersByBasis", statistics.membersByBasis());
        write(rows, "membersByYear", statistics.membersByYear());
        write(rows, "membershipsByChapter", statistics.membershipsByChapter());
        write(rows, "membershipsByYear", statistics.membershipsByYear());
        write(rows, "membershipsByBasis", statistics.membershipsByBasis());
        statistics
                .certifications()
                .forEach(count -> rows.writeRecord("chapters", count.state().name(), text(count.chapters())));
        statistics.activity().forEach(month -> {
            rows.writeRecord("events", month.month(), text(month.events()));
            rows.writeRecord("jointEvents", month.month(), text(month.jointEvents()));
        });
        write(rows, "attendeesByMonth", statistics.attendeesByMonth());
        return file.toString();
    }

    private static void write(CsvWriter rows, String figure, Counted counted) {
        rows.writeRecord(figure, "", text(counted.total()));
        counted.cells().forEach(cell -> rows.writeRecord(figure, cell.cell(), text(cell.count())));
    }

    private static String text(Number count) {
        return count == null ? "" : count.toString();
    }
}
