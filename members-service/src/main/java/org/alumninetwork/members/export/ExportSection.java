package org.alumninetwork.members.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            return columns.stream()
                    .map(column -> Objects.toString(row.get(column), ""))
                    .toList();
        }
    }
}
