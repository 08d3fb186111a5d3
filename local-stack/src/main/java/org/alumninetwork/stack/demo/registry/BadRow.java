package org.alumninetwork.stack.demo.registry;

import java.time.LocalDate;

/** A way in which a row can be wrong, and the field that a report of it must name. */
public enum BadRow {
    /** A day that no calendar has. */
    BROKEN_DATE(Column.BIRTH_DATE),
    /** {@code XX}: ISO 3166-1 leaves it to its users, so it is no country's. */
    UNKNOWN_COUNTRY(Column.COUNTRY),
    MISSING_EXTERNAL_ID(Column.EXTERNAL_ID),
    BAD_EMAIL(Column.EMAIL),
    /** Well formed, with a check character that does not fit. */
    BAD_ORCID(Column.ORCID),
    END_BEFORE_START(Column.END_DATE);

    private final Column column;

    BadRow(Column column) {
        this.column = column;
    }

    public String field() {
        return column.header();
    }

    RegistryRow spoiled(RegistryRow row) {
        return row.with(column, wrongValue(row));
    }

    private String wrongValue(RegistryRow row) {
        return switch (this) {
            case BROKEN_DATE -> "1987-02-30";
            case UNKNOWN_COUNTRY -> "XX";
            case MISSING_EXTERNAL_ID -> "";
            case BAD_EMAIL -> "nobody at example.org";
            case BAD_ORCID -> "0000-0000-0000-0000";
            case END_BEFORE_START ->
                LocalDate.parse(row.cell(Column.START_DATE)).minusDays(1).toString();
        };
    }
}
