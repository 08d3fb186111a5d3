package org.alumninetwork.members.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.alumninetwork.members.provenance.Origins;
import org.alumninetwork.members.source.FileColumn;
import org.alumninetwork.members.source.SharedFields;
import org.alumninetwork.members.source.SourceGate;
import org.alumninetwork.members.source.SourceRepository;
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
                rows_unchanged = rows_total - refused.rejected - taken.created - taken.updated
            from taken, refused where id = ?""";

    private final DataSource database;
    private final ImportQueue queue;
    private final ImportJournal journal;
    private final Origins origins;
    private final SourceRepository sources;
    private final SourceGate gate;
    private final ChangeSignal signal;
    private final Clock clock;

    ImportRun(
            DataSource database,
            ImportQueue queue,
            ImportJournal journal,
            Origins origins,
            SourceRepository sources,
            SourceGate gate,
            ChangeSignal signal,
            Clock clock) {
        this.database = database;
        this.queue = queue;
        this.journal = journal;
        this.origins = origins;
        this.sources = sources;
        this.gate = gate;
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
        journal.begin(claimed);
        try {
            mustBeAllowed(claimed);
            mustBeStaged(claimed, connection);
            origins.ofImport(claimed.sourceId(), claimed.id());
            apply(claimed, connection);
            finish(claimed, started, connection);
            signal.afterCommit();
        } catch (SQLException | RuntimeException broken) {
            throw new BrokenImport(claimed, broken);
        }
    }

    /** What was allowed when the file arrived may have come to its end while it waited. */
    private void mustBeAllowed(ClaimedImport claimed) {
        SharedFields shared = gate.mayWrite(sources.findById(claimed.sourceId()));
        boolean stillAllowed = claimed.columns().stream()
                .flatMap(key -> FileColumn.of(key).stream())
                .allMatch(column -> Withholding.letsIn(column, shared));
        if (!stillAllowed) {
            throw ImportProblems.AGREEMENT_CHANGED.because("Send the file again.");
        }
    }

    private static void mustBeStaged(ClaimedImport claimed, Connection connection) throws SQLException {
        String table = new StagingTable(claimed.id()).name();
        boolean there = isTrue(connection, "select to_regclass('" + table + "') is not null");
        if (!there || !isTrue(connection, "select count(*) = " + claimed.rowsStaged() + " from " + table)) {
            throw new StagedRowsLost();
        }
    }

    private void apply(ClaimedImport claimed, Connection connection) throws SQLException {
        execute(connection, "set local work_mem = '128MB'");
        for (ImportSteps.Step step : new ImportSteps(claimed, clock.instant()).all()) {
            execute(connection, step.sql());
            journal.advance(claimed, step.share());
        }
    }

    private void finish(ClaimedImport claimed, Instant started, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setObject(1, claimed.id());
            update.setObject(2, claimed.id());
            update.setObject(3, OffsetDateTime.ofInstant(started, ZoneOffset.UTC));
            update.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.setObject(5, claimed.id());
            update.executeUpdate();
        }
        new StagingTable(claimed.id()).drop(connection);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
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

    /** The database broke down while the rows were waiting. */
    static final class StagedRowsLost extends RuntimeException {}
}
