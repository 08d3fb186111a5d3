package org.alumninetwork.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text under headings, as Markdown that is also readable as it is. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row of as many cells as there are headings; numbers are to be formatted by the caller. */
    public Table row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row of " + cells.length + " cells in a table of "
                    + rows.getFirst().size());
        }
        rows.add(List.of(cells));
        return this;
    }

    String markdown() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toList();
        String rule = widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("|", "|", "|\n"));
        String body = rows.stream().skip(1).map(row -> line(row, widths)).collect(Collectors.joining());
        return line(rows.getFirst(), widths) + rule + body;
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths.get(column) - row.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
