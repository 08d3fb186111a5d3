package org.alumninetwork.members.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumninetwork.members.source.FileColumn;

/** Reads and checks the values of rows: what would break a rule of a member's record does not get past here. */
final class RowCheck {

    private static final List<FileColumn> OF_AFFILIATION = List.of(
            FileColumn.BASIS,
            FileColumn.INSTITUTION,
            FileColumn.PROGRAMME,
            FileColumn.DEGREE,
            FileColumn.START_DATE,
            FileColumn.END_DATE);

    private final CellForms forms;

    /** What stood in each column of the row before, and was good: much of it stands in the next one again. */
    private final Map<FileColumn, Read> before = new EnumMap<>(FileColumn.class);

    /** @param value in the form in which it is kept; nothing for an empty cell */
    private record Read(String cell, Optional<String> value) {}

    RowCheck(Clock clock) {
        this.forms = new CellForms(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    CheckedRow check(RawRow row) {
        Map<FileColumn, String> cells = row.cells();
        List<Rejection> rejections = new ArrayList<>(0);
        if (row.fault().isPresent()) {
            rejections.add(new Rejection(row.line(), null, "", row.fault().get()));
            return new CheckedRow(row.line(), cells, rejections);
        }
        for (FileColumn column : CellForms.COLUMNS) {
            read(row.line(), cells, column, rejections);
        }
        if (rejections.isEmpty()) {
            checkAsAWhole(row.line(), cells, rejections);
        }
        return new CheckedRow(row.line(), cells, rejections);
    }

    private void read(long line, Map<FileColumn, String> cells, FileColumn column, List<Rejection> rejections) {
        String cell = cells.remove(column);
        if (cell != null) {
            try {
                valueOf(column, cell).ifPresent(value -> cells.put(column, value));
            } catch (CellForms.WrongForm wrong) {
                reject(line, cells, column, wrong.rule(), rejections);
            }
        }
    }

    private Optional<String> valueOf(FileColumn column, String cell) throws CellForms.WrongForm {
        Read last = before.get(column);
        if (last == null || !last.cell().equals(cell)) {
            last = new Read(cell, forms.read(column, cell));
            before.put(column, last);
        }
        return last.value();
    }

    private static void checkAsAWhole(long line, Map<FileColumn, String> cells, List<Rejection> rejections) {
        need(line, cells, FileColumn.EXTERNAL_ID, rejections);
        need(line, cells, FileColumn.FAMILY_NAME, rejections);
        if (OF_AFFILIATION.stream().anyMatch(column -> cells.containsKey(column))) {
            need(line, cells, FileColumn.BASIS, rejections);
            need(line, cells, FileColumn.INSTITUTION, rejections);
        }
        if (endsBeforeItStarts(cells)) {
            reject(line, cells, FileColumn.END_DATE, "must not be before startDate", rejections);
        }
    }

    private static void need(long line, Map<FileColumn, String> cells, FileColumn column, List<Rejection> rejections) {
        if (!cells.containsKey(column)) {
            reject(line, cells, column, "is missing", rejections);
        }
    }

    /** ISO dates of four-digit years are in their order as text. */
    private static boolean endsBeforeItStarts(Map<FileColumn, String> cells) {
        String start = cells.get(FileColumn.START_DATE);
        String end = cells.get(FileColumn.END_DATE);
        return start != null && end != null && end.compareTo(start) < 0;
    }

    private static void reject(
            long line, Map<FileColumn, String> cells, FileColumn column, String reason, List<Rejection> rejections) {
        String externalId = cells.get(FileColumn.EXTERNAL_ID);
        rejections.add(new Rejection(line, externalId, column.key(), reason));
    }
}
