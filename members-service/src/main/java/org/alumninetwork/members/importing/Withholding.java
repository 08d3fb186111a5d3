package org.alumninetwork.members.importing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alumninetwork.members.source.FileColumn;
import org.alumninetwork.members.source.SharedFields;

/** Keeps out of a file what no agreement lets in: it is counted, and never gets as far as the database. */
final class Withholding {

    private static final Set<FileColumn> OF_AFFILIATION = EnumSet.range(FileColumn.BASIS, FileColumn.END_DATE);

    private final SharedFields shared;
    private final Map<FileColumn, Long> withheld = new EnumMap<>(FileColumn.class);

    Withholding(SharedFields shared) {
        this.shared = shared;
    }

    /** The row without what is withheld; its map of cells is changed. */
    RawRow passed(RawRow row) {
        if (!shared.all()) {
            row.cells().entrySet().removeIf(cell -> isWithheld(cell.getKey(), cell.getValue()));
        }
        return row;
    }

    Set<FileColumn> passed(Set<FileColumn> columns) {
        return columns.stream()
                .filter(column -> letsIn(column, shared))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FileColumn.class)));
    }

    /** Number of values by the usual name of their column. */
    Map<String, Long> counts() {
        return withheld.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }

    /** Whoever is meant is always said. */
    static boolean letsIn(FileColumn column, SharedFields shared) {
        String field = OF_AFFILIATION.contains(column) ? "affiliations" : column.key();
        return column == FileColumn.EXTERNAL_ID || shared.covers(field);
    }

    private boolean isWithheld(FileColumn column, String value) {
        if (letsIn(column, shared)) {
            return false;
        }
        if (!value.isBlank()) {
            withheld.merge(column, 1L, Long::sum);
        }
        return true;
    }
}
