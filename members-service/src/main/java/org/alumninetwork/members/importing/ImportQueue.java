package org.alumninetwork.members.importing;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alumninetwork.members.source.FileColumn;

/**
 * The imports that wait. Whoever works on one holds the lock on its row and the turn of its source until the end, so that
 * nobody works on another one of the source, one source's imports follow each other in their order, and a crash puts the
 * import back by itself.
 */
@ApplicationScoped
class ImportQueue {

    /** Who takes the turn of a source keeps it until the end of the transaction, which a crash is, too. */
    private static final String CLAIM = """
            with first as materialized (
                select i.id, i.source_id from import i where i.state = 'QUEUED' and not exists (
                    select from import o where o.source_id = i.source_id and o.state = 'QUEUED' and o.id < i.id)
                order by i.id
            ), turn as materialized (
                select id from first where pg_try_advisory_xact_lock(hashtextextended('imports:' || source_id, 6)) limit 1
            )
            select i.id, i.source_id, i.mode, i.dry_run, i.created_at,
                case when i.confirmed_at is null then 0 else i.people_lapsing end as may_lapse, i.columns,
                s.authority, s.version as times_amended,
                s.snapshot_guard_percent, i.rows_total, i.rows_staged
            from turn join import i on i.id = turn.id join source s on s.id = i.source_id
            where i.state = 'QUEUED' for no key update of i skip locked""";

    private final Clock clock;
    private final Semaphore arrivals = new Semaphore(0);

    ImportQueue(Clock clock) {
        this.clock = clock;
    }

    UUID newId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet id = statement.executeQuery("select uuidv7()")) {
            id.next();
            return id.getObject(1, UUID.class);
        }
    }

    /** From here on what is refused of the file can be kept; others see the import when the file is there. */
    void announce(Connection connection, UUID id, UUID source, FileKind kind, String caller) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into import (id, source_id, mode, dry_run, state, columns, ignored_columns, rows_total,
                    rows_staged, caller, created_at)
                values (?, ?, ?, ?, 'QUEUED', '{}', '{}', 0, 0, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setObject(2, source);
            insert.setString(3, kind.mode().name());
            insert.setBoolean(4, kind.dryRun());
            insert.setString(5, caller);
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    void admit(
            Connection connection,
            UUID id,
            RegistryFile file,
            Withholding withholding,
            Staging staging,
            Optional<String> key,
            String fingerprint)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update import set columns = ?, ignored_columns = ?, rows_staged = ?, rows_total = ?,
                    rows_rejected = ?, idempotency_key = ?, fingerprint = ?,
                    withheld = cast(? as jsonb) where id = ?""")) {
            update.setArray(1, keysOf(connection, withholding.passed(file.columns())));
            update.setArray(
                    2, connection.createArrayOf("text", file.ignoredColumns().toArray()));
            update.setLong(3, staging.staged());
            update.setLong(4, staging.staged() + staging.rejectedRows());
            update.setLong(5, staging.rejectedRows());
            update.setString(6, key.orElse(null));
            update.setString(7, fingerprint);
            update.setString(8, new JsonObject(Map.copyOf(withholding.counts())).encode());
            update.setObject(9, id);
            update.executeUpdate();
        }
    }

    /** The next import, locked until the end of the transaction. */
    Optional<ClaimedImport> claim(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CLAIM)) {
            return row.next() ? Optional.of(claimed(row)) : Optional.empty();
        }
    }

    /** Tells a worker of this instance that something arrived. */
    void wake() {
        arrivals.release();
    }

    /** Returns when something arrived here, or after the longest time: it may have arrived elsewhere. */
    void await(Duration longest) throws InterruptedException {
        if (arrivals.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            arrivals.drainPermits();
        }
    }

    private static Array keysOf(Connection connection, Set<FileColumn> columns) throws SQLException {
        return connection.createArrayOf(
                "text", columns.stream().map(FileColumn::key).toArray());
    }

    private static ClaimedImport claimed(ResultSet row) throws SQLException {
        return new ClaimedImport(
                row.getObject("id", UUID.class),
                row.getObject("source_id", UUID.class),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("may_lapse"),
                row.getInt("snapshot_guard_percent"),
                Set.of((String[]) row.getArray("columns").getArray()),
                Set.of((String[]) row.getArray("authority").getArray()),
                row.getLong("times_amended"),
                row.getLong("rows_total"),
                row.getLong("rows_staged"));
    }
}
