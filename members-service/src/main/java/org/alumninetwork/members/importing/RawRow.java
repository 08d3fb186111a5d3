package org.alumninetwork.members.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alumninetwork.members.source.FileColumn;

/**
 * A row as the file has it.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells what stands in the columns; to be read into the form in which it is kept
 * @param fault why the row cannot be read at all
 */
record RawRow(long line, Map<FileColumn, String> cells, Optional<String> fault) {

    static RawRow of(long line, Map<FileColumn, String> cells) {
        return new RawRow(line, cells, Optional.empty());
    }

    static RawRow unreadable(long line, String fault) {
        return new RawRow(line, new EnumMap<>(FileColumn.class), Optional.of(fault));
    }
}
