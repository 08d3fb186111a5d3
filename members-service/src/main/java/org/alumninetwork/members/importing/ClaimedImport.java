package org.alumninetwork.members.importing;

import java.util.Set;
import java.util.UUID;

/**
 * An import that nobody else works on.
 *
 * @param columns of the file, by their usual names
 * @param authority the fields that the source alone changes
 * @param rowsTotal rows of the file without the header
 * @param rowsStaged those that were read without fault
 */
record ClaimedImport(
        UUID id, UUID sourceId, Set<String> columns, Set<String> authority, long rowsTotal, long rowsStaged) {

    boolean hasAffiliations() {
        return columns.contains("basis") && columns.contains("institution");
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    boolean owns(String field) {
        return authority.contains(field);
    }
}
