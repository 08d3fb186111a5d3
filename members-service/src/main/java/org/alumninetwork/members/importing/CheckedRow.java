package org.alumninetwork.members.importing;

import java.util.List;
import java.util.Map;
import org.alumninetwork.members.source.FileColumn;

/**
 * A row whose values were read and checked.
 *
 * @param cells what stands in the columns, in the form in which it is kept; nothing for an empty cell
 * @param rejections why the row cannot be taken; empty where it can
 */
record CheckedRow(long line, Map<FileColumn, String> cells, List<Rejection> rejections) {

    boolean isGood() {
        return rejections.isEmpty();
    }

    String cell(FileColumn column) {
        return cells.get(column);
    }

    boolean hasAffiliation() {
        return cell(FileColumn.BASIS) != null;
    }
}
