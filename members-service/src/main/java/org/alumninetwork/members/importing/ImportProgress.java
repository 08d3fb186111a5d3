package org.alumninetwork.members.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** How far the work on an import has come, written beside it so that others see it; and whether somebody wants it to end. */
@ApplicationScoped
class ImportProgress {

    private final Session database;
    private final Clock clock;

    ImportProgress(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The import is being cancelled. */
    static final class CancelRequested extends RuntimeException {}

    void begin(ClaimedImport claimed) {
        QuarkusTransaction.requiringNew().call(() -> database.createNativeMutationQuery("""
                        insert into import_progress (import_id, started_at, rows_done, attempts) values (?1, ?2, 0, 1)
                        on conflict (import_id) do update set started_at = ?2, rows_done = 0,
                            attempts = import_progress.attempts + 1""")
                .setParameter(1, claimed.id())
                .setParameter(2, clock.instant())
                .executeUpdate());
    }

    /**
     * Nobody waits for the disk: should the database break down, how far an import was is of no use any more.
     *
     * @param share of the work, 0 to 1
     * @throws CancelRequested where somebody wants it to end
     */
    void advance(ClaimedImport claimed, double share) {
        if (QuarkusTransaction.requiringNew().call(() -> advanceInTransaction(claimed, share))) {
            throw new CancelRequested();
        }
    }

    /**
     * Whoever wants it to end from here on waits, and finds that it has.
     *
     * @throws CancelRequested where somebody wanted it before
     */
    void end(ClaimedImport claimed) {
        if (Values.query(
                        database,
                        "select cancel_requested from import_progress where import_id = ?1 for no key update",
                        Boolean.class)
                .setParameter(1, claimed.id())
                .getSingleResult()) {
            throw new CancelRequested();
        }
    }

    private boolean advanceInTransaction(ClaimedImport claimed, double share) {
        database.createNativeMutationQuery("set local synchronous_commit = off").executeUpdate();
        return Values.query(database, """
                        update import_progress set rows_done = ?2, steps = steps + 1 where import_id = ?1
                        returning cancel_requested""", Boolean.class)
                .setParameter(1, claimed.id())
                .setParameter(2, (long) (claimed.rowsTotal() * share))
                .getSingleResult();
    }
}
