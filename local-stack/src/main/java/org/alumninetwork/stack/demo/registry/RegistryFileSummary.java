package org.alumninetwork.stack.demo.registry;

import java.util.List;

/**
 * What was written, so that a test can compare what became of it.
 *
 * @param rows all rows without the header
 * @param people the people with at least one good row
 * @param goodRows the rows that a registry may expect to land, repeated ones not counted
 * @param duplicateRows rows that repeat an earlier good row to the letter
 * @param changedPeople those of {@code people} whose mail address differs from the unchanged file's
 * @param badRows in the order of the file
 */
public record RegistryFileSummary(
        long rows, long people, long goodRows, long duplicateRows, long changedPeople, List<BadLine> badRows) {

    /** @param line where the row begins, counted from 1 with the header and with every line break inside quotes */
    public record BadLine(BadRow kind, long line) {}
}
