package org.alumninetwork.members.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.alumninetwork.members.provenance.Origins;
import org.alumninetwork.support.change.ChangeSignal;

/** Works on one import, inside one transaction: all of it is applied, or nothing. */
@ApplicationScoped
class ImportRun {

    private static final String FINISH = """
            with taken as (
                select coalesce(sum(cardinality(lines)) filter (where outcome = 'CREATED'), 0) as created,
                    coalesce(sum(cardinality(lines)) filter (where outcome = 'UPDATED'), 0) as updated
                from import_outcome where import_id = ?
            ), refused as (select count(distinct line) as rejected from import_rejection where import_id = ?)
            update import set state = 'SUCCEEDED', started_at = ?, ended_at = ?, version = version + 1,
                rows_created = taken.created, rows_updated = taken.updated, rows_rejected = refused.rejected,
                rows_unchanged = rows_total - refused.rejected - taken.created - taken.updated,
                people_known = ?, people_lapsing = ?, rows_unattributed = ?, guard_percent = ?
            from taken, refused where id = ?""";

    private final DataSource database;
    private final ImportQueue queue;
    private final ImportAdmission admission;
    private final LapseGuard guard;
    private final ImportProgress progress;
    private final Origins origins;
    private final ChangeSignal signal;
    private final Clock clock;

    ImportRun(
            DataSource database,
            ImportQueue queue,
            ImportAdmission admission,
            LapseGuard guard,
            ImportProgress progress,
            Origins origins,
            ChangeSignal signal,
            Clock clock) {
        this.database = database;
        this.queue = queue;
        this.admission = admission;
        this.guard = guard;
        this.progress = progress;
        this.origins = origins;
        this.signal = signal;
        this.clock = clock;
    }

    /**
     * Takes the next import from the queue and applies it, in the transaction of the caller.
     *
     * @return whether there was one
     * @throws BrokenImport where it cannot be applied; the transaction must not be committed then
     */
    boolean next() throws SQLException {
        try (Connection connection = database.getConnection()) {
            var claimed = queue.claim(connection);
            if (claimed.isPresent()) {
                run(claimed.get(), connection);
            }
            return claimed.isPresent();
        }
    }

    private void run(ClaimedImport claimed, Connection connection) throws SQLException {
        Instant started = clock.instant();
        progress.begin(claimed);
        try {
            admission.admit(claimed, connection);
            var finding = claimed.dryRun()
                    ? new Trial(claimed.id(), connection).of(() -> apply(claimed, connection))
                    : apply(claimed, connection);
            finish(claimed, started, finding, connection);
            signal.afterCommit();
        } catch (SQLException | RuntimeException broken) {
            throw new BrokenImport(claimed, broken);
        }
    }

    private Optional<LapseGuard.Finding> apply(ClaimedImport claimed, Connection connection) throws SQLException {
        execute(connection, "set local work_mem = '128MB'");
        // As many rows as tell how many people there are; which values are frequent decides nothing here.
        execute(connection, "set local default_statistics_target = 10");
        origins.ofImport(claimed.sourceId(), claimed.id());
        Instant now = clock.instant();
        take(ImportSteps.thatFindPeople(claimed, now), claimed, connection);
        var finding =
                claimed.isWhole() ? Optional.of(guard.pass(claimed, connection)) : Optional.<LapseGuard.Finding>empty();
        take(ImportSteps.thatWrite(claimed, now, changed(connection)), claimed, connection);
        return finding;
    }

    private static Changed changed(Connection connection) throws SQLException {
        try (Statement count = connection.createStatement();
                ResultSet row =
                        count.executeQuery("select count(*), count(*) filter (where is_new) from import_change")) {
            row.next();
            return new Changed(row.getLong(1), row.getLong(2));
        }
    }

    private void take(List<StepSql.Step> steps, ClaimedImport claimed, Connection connection) throws SQLException {
        for (StepSql.Step step : steps) {
            for (String statement : step.statements()) {
                execute(connection, statement);
            }
            progress.advance(claimed, step.share());
        }
    }

    private void finish(
            ClaimedImport claimed, Instant started, Optional<LapseGuard.Finding> finding, Connection connection)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setObject(1, claimed.id());
            update.setObject(2, claimed.id());
            update.setObject(3, OffsetDateTime.ofInstant(started, ZoneOffset.UTC));
            update.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.setObject(5, finding.map(LapseGuard.Finding::known).orElse(null), Types.BIGINT);
            update.setObject(6, finding.map(LapseGuard.Finding::lapsing).orElse(null), Types.BIGINT);
            update.setObject(7, finding.map(LapseGuard.Finding::unattributed).orElse(null), Types.BIGINT);
            update.setObject(8, finding.map(LapseGuard.Finding::guardPercent).orElse(null), Types.INTEGER);
            update.setObject(9, claimed.id());
            update.executeUpdate();
        }
        if (claimed.isWhole() && !claimed.dryRun()) {
            WholeFiles.keep(claimed, started, connection);
        } else {
            new StagingTable(claimed.id()).drop(connection);
        }
        progress.end(claimed);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The import cannot be applied; the cause says why. */
    static final class BrokenImport extends RuntimeException {

        private final transient ClaimedImport claimed;

        BrokenImport(ClaimedImport claimed, Throwable cause) {
            super(cause);
            this.claimed = claimed;
        }

        ClaimedImport claimed() {
            return claimed;
        }
    }
}
