package org.alumninetwork.members.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alumninetwork.support.sql.Values;
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

    /**
     * What waits is cancelled at once; who works on it is asked to end it, and finds the wish before its next step.
     *
     * @return whether it had not ended before that
     */
    boolean cancel(UUID id) {
        int cancelled = database.createNativeMutationQuery("""
                        update import set state = 'CANCELLED', ended_at = ?2, version = version + 1
                        where id = (select id from import where id = ?1 and state in ('QUEUED', 'AWAITING_CONFIRMATION')
                            for no key update skip locked)""")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
        if (cancelled == 1) {
            dropStaged(id);
            return true;
        }
        requestCancel(id);
        return isInTheQueue(id);
    }

    private boolean isInTheQueue(UUID id) {
        return Values.query(
                        database,
                        "select exists (select from import where id = ?1 and state = 'QUEUED')",
                        Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Who is about to end the work lets nobody ask any more: this waits for the end. */
    private void requestCancel(UUID id) {
        database.createNativeMutationQuery("""
                        insert into import_progress (import_id, started_at, rows_done, cancel_requested)
                        values (?1, ?2, 0, true) on conflict (import_id) do update set cancel_requested = true""")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Nothing of it was applied; its rows stay until somebody confirms that as many lapse, or cancels it. */
    void await(UUID id, LapseGuard.Finding finding) {
        apart(() -> database.createNativeMutationQuery("""
                        update import set state = 'AWAITING_CONFIRMATION', confirmed_at = null, version = version + 1,
                            people_known = ?2, people_lapsing = ?3, rows_unattributed = ?4, guard_percent = ?5
                        where id = ?1 and state = 'QUEUED'""")
                .setParameter(1, id)
                .setParameter(2, finding.known())
                .setParameter(3, finding.lapsing())
                .setParameter(4, finding.unattributed())
                .setParameter(5, finding.guardPercent())
                .executeUpdate());
    }

    /** Whether it waited for that, and nothing that the source sent later was taken or waits to be. */
    boolean confirm(UUID id) {
        return database.createNativeMutationQuery("""
                        update import i set state = 'QUEUED', confirmed_at = ?2, version = version + 1
                        where id = ?1 and state = 'AWAITING_CONFIRMATION' and not exists (
                            select from import o where o.source_id = i.source_id and o.id > i.id and not o.dry_run
                            and o.state in ('QUEUED', 'SUCCEEDED'))""")
                        .setParameter(1, id)
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Whether it had failed, its rows are still here, and nothing that the source sent later was taken or waits to be. */
    boolean restart(UUID id) {
        boolean restarted = database.createNativeMutationQuery("""
                        update import i set state = 'QUEUED', problem = null, ended_at = null, started_at = null,
                            restarted_at = ?2, version = version + 1
                        where id = ?1 and state = 'FAILED' and to_regclass(staged_rows(id)) is not null
                        and (dry_run or not exists (
                            select from import o where o.source_id = i.source_id and o.id > i.id and not o.dry_run
                            and o.state in ('QUEUED', 'SUCCEEDED')))""")
                        .setParameter(1, id)
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                == 1;
        if (restarted) {
            database.createNativeMutationQuery(
                            "update import_progress set cancel_requested = false, rows_done = 0 where import_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        return restarted;
    }

    /** Nothing of the import was applied; of what failed the rows stay, for it may be started again. */
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
            return state == ImportState.FAILED ? 0 : dropStaged(id);
        });
    }

    /** The rows of its file. */
    int dropStaged(UUID id) {
        return database.createNativeMutationQuery("drop table if exists " + new StagingTable(id).name())
                .executeUpdate();
    }

    private static void apart(Callable<Integer> work) {
        QuarkusTransaction.requiringNew().call(work);
    }
}
