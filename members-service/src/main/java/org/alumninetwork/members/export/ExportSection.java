package org.alumninetwork.members.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumninetwork.support.personal.PersonalDataView;
import org.alumninetwork.support.personal.PersonalRecords;

/** What one service said, as tables for people to read. */
record ExportSection(String service, List<Sheet> sheets) {

    static ExportSection of(PersonalDataView part) {
        return new ExportSection(
                part.service(), part.parts().stream().map(Sheet::of).toList());
    }

    /** All records of a kind, with the columns that any of them has. */
    record Sheet(String kind, List<String> columns, List<List<String>> rows) {

        static Sheet of(PersonalRecords part) {
            List<String> columns = part.records().stream()
                    .flatMap(row -> row.keySet().stream())
                    .distinct()
                    .toList();
            return new Sheet(
                    part.kind(),
                    columns,
                    part.records().stream().map(row -> cells(row, columns)).toList());
        }

        private static List<String> cells(Map<String, Object> row, List<String> columns) {
            return columns.stream().map(column -> textOf(row.get(column))).toList();
        }

        private static String textOf(Object value) {
            return switch (value) {
                case null -> "";
                case Map<?, ?> parts ->
                    parts.entrySet().stream()
                            .map(part -> part.getKey() + ": " + textOf(part.getValue()))
                            .collect(Collectors.joining("; "));
                case Collection<?> several ->
                    several.stream().map(Sheet::textOf).collect(Collectors.joining(", "));
                default -> value.toString();
            };
        }
    }
}
