package org.alumninetwork.members.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Holds up a whole file that would lapse more of a source's people than its share, until somebody confirms it. */
@ApplicationScoped
class LapseGuard {

    private static final String COUNT = """
            select (select count(*) from member_source where source_id = ? and ended_at is null) as known,
                (select count(*) from import_missing) as lapsing,
                (select count(distinct line) from import_rejection
                    where import_id = ? and external_id is null and reason not like 'suppressed%') as unattributed""";

    /**
     * What a whole file leaves out.
     *
     * @param known people for whom the source vouches
     * @param lapsing those of them who are not in the file
     * @param unattributed refused rows that do not say whom they are about
     * @param guardPercent most people, in percent, that may lapse without a confirmation
     */
    record Finding(long known, long lapsing, long unattributed, int guardPercent) {

        /** Who is missing may be in a row that does not say so, and then nobody knows who is missing. */
        boolean asksForMoreThan(long confirmed) {
            return lapsing > confirmed && (lapsing * 100 > known * guardPercent || unattributed > 0);
        }
    }

    /** The file waits for a confirmation. */
    static final class ConfirmationNeeded extends RuntimeException {

        private final transient Finding finding;

        ConfirmationNeeded(Finding finding) {
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /**
     * @throws ConfirmationNeeded where too many would lapse and nobody has confirmed as many; a trial goes on
     */
    Finding pass(ClaimedImport claimed, Connection connection) throws SQLException {
        Finding finding = count(claimed, connection);
        if (finding.asksForMoreThan(claimed.mayLapse()) && !claimed.dryRun()) {
            throw new ConfirmationNeeded(finding);
        }
        return finding;
    }

    private static Finding count(ClaimedImport claimed, Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, claimed.sourceId());
            count.setObject(2, claimed.id());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Finding(
                        row.getLong("known"),
                        row.getLong("lapsing"),
                        row.getLong("unattributed"),
                        claimed.guardPercent());
            }
        }
    }
}
