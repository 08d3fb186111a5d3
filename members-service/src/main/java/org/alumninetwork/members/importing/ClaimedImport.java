package org.alumninetwork.members.importing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An import that nobody else works on.
 *
 * @param columns of the file, by their usual names
 * @param authority the fields that the source alone changes
 * @param timesAmended how often the source was
 * @param sentAt when its file began to arrive
 * @param mayLapse how many somebody has said may lapse; 0 where nobody was asked
 * @param guardPercent most people, in percent, that a whole file may leave out without a confirmation
 * @param rowsTotal rows of the file without the header
 * @param rowsStaged those that were read without fault
 */
record ClaimedImport(
        UUID id,
        UUID sourceId,
        ImportMode mode,
        boolean dryRun,
        Instant sentAt,
        long mayLapse,
        int guardPercent,
        Set<String> columns,
        Set<String> authority,
        long timesAmended,
        long rowsTotal,
        long rowsStaged) {

    /** Whether who is not in the file is not the source's any more. */
    boolean isWhole() {
        return mode == ImportMode.SNAPSHOT;
    }

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
