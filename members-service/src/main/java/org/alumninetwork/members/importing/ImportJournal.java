package org.alumninetwork.members.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.Session;

/** What is written beside the import's own transaction, so that others see it while that one is still open. */
@ApplicationScoped
class ImportJournal {

    private final Session database;
    private final Clock clock;

    ImportJournal(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The import is being cancelled. */
    static final class CancelRequested extends RuntimeException {}

    void begin(ClaimedImport claimed) {
        apart(() -> database.createNativeMutationQuery("""
                        insert into import_progress (import_id, started_at, rows_done) values (?1, ?2, 0)
                        on conflict (import_id) do update set started_at = ?2, rows_done = 0""")
                .setParameter(1, claimed.id())
                .setParameter(2, clock.instant())
                .executeUpdate());
    }

    /**
     * @param share of the work, 0 to 1
     * @throws CancelRequested where somebody wants it to end
     */
    void advance(ClaimedImport claimed, double share) {
        boolean cancelled = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("""
                                update import_progress set rows_done = ?2, steps = steps + 1 where import_id = ?1
                                returning cancel_requested""", Boolean.class)
                .setParameter(1, claimed.id())
                .setParameter(2, (long) (claimed.rowsTotal() * share))
                .getSingleResult());
        if (cancelled) {
            throw new CancelRequested();
        }
    }

    /** What waits is cancelled at once; who works on it is asked to end it, and finds the wish before its next step. */
    void cancel(UUID id) {
        int cancelled = database.createNativeMutationQuery("""
                        update import set state = 'CANCELLED', ended_at = ?2, version = version + 1
                        where id = (select id from import where id = ?1 and state = 'QUEUED'
                            for no key update skip locked)""")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
        if (cancelled == 1) {
            dropStaged(id);
        } else {
            requestCancel(id);
        }
    }

    private void requestCancel(UUID id) {
        database.createNativeMutationQuery("""
                        insert into import_progress (import_id, started_at, rows_done, cancel_requested)
                        values (?1, ?2, 0, true) on conflict (import_id) do update set cancel_requested = true""")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Nothing of the import was applied. */
    void end(UUID id, ImportState state, String problem) {
        apart(() -> {
            database.createNativeMutationQuery("""
                            update import i set state = ?2, problem = cast(?3 as jsonb), ended_at = ?4,
                                started_at = (select started_at from import_progress where import_id = ?1),
                                version = version + 1
                            where id = ?1 and state = 'QUEUED'""")
                    .setParameter(1, id)
                    .setParameter(2, state.name())
                    .setParameter(3, problem)
                    .setParameter(4, clock.instant())
                    .executeUpdate();
            return dropStaged(id);
        });
    }

    private int dropStaged(UUID id) {
        return database.createNativeMutationQuery("drop table if exists " + new StagingTable(id).name())
                .executeUpdate();
    }

    private static void apart(Callable<Integer> work) {
        QuarkusTransaction.requiringNew().call(work);
    }
}
