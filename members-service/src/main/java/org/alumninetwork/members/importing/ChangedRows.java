package org.alumninetwork.members.importing;

import java.time.Instant;
import java.util.List;

/**
 * The rows of those of whom the file says something new. Where these are few, they are taken out of it once, for it is
 * long, and each of the statements that follow would go through all of it.
 */
final class ChangedRows {

    private static final int FEW = 10;

    private static final String ROWS = """
            create temporary table import_row on commit drop as
            select r.* from %staged% r where r.external_id in (select external_id from import_change)""";

    private static final String STATISTICS = "analyze import_row";

    private ChangedRows() {}

    /** The steps that write, the first of which they are. */
    static StepSql of(ClaimedImport claimed, Instant now, Changed changed) {
        if (changed.people() * FEW > claimed.rowsStaged()) {
            return new StepSql(claimed, now, new StagingTable(claimed.id()).name());
        }
        StepSql sql = new StepSql(claimed, now, "import_row");
        sql.add(0.16, List.of(ROWS, STATISTICS));
        return sql;
    }
}
