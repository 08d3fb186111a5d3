package org.alumninetwork.members.importing;

import java.time.Instant;
import java.util.List;

/**
 * The SQL that takes the staged rows of one file into the members' records, for all people at once. Only what says
 * something else than last time is looked at, and only what differs is written.
 */
final class ImportSteps {

    private ImportSteps() {}

    /** Who is in the file, and for whom it says something new. */
    static List<StepSql.Step> thatFindPeople(ClaimedImport claimed, Instant now) {
        StepSql sql = new StepSql(claimed, now, new StagingTable(claimed.id()).name());
        PeopleSteps.addTo(sql);
        if (claimed.isWhole()) {
            sql.add(0.15, LapseSteps.THAT_FIND);
        }
        return sql.steps();
    }

    /** What that changes. Of nobody the statements would cost what it takes to find nobody. */
    static List<StepSql.Step> thatWrite(ClaimedImport claimed, Instant now, Changed changed) {
        StepSql sql = ChangedRows.of(claimed, now, changed);
        MemberSteps.addTo(sql, changed);
        if (claimed.hasAffiliations()) {
            AffiliationSteps.addTo(sql, changed);
        }
        if (claimed.isWhole()) {
            sql.add(0.80, LapseSteps.THAT_END);
        }
        ReportSteps.addTo(sql, changed);
        return sql.steps();
    }
}
