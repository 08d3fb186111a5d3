package org.alumninetwork.members.importing;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.stream.IntStream;
import org.alumninetwork.members.importing.ImportRun.BrokenImport;
import org.alumninetwork.members.importing.ImportRun.StagedRowsLost;
import org.alumninetwork.support.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works on the queue for as long as this service runs; any number of instances do so beside each other. */
@ApplicationScoped
class ImportWorkers {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LONGEST_RUN = Duration.ofHours(2);

    private final ImportRun run;
    private final ImportQueue queue;
    private final ImportJournal journal;
    private final int workers;
    private volatile boolean stopped;

    ImportWorkers(
            ImportRun run,
            ImportQueue queue,
            ImportJournal journal,
            @ConfigProperty(name = "alumni.imports.workers") int workers) {
        this.run = run;
        this.queue = queue;
        this.journal = journal;
        this.workers = workers;
    }

    void start(@Observes StartupEvent started) {
        IntStream.range(0, workers)
                .forEach(number -> Thread.ofVirtual().name("import-" + number).start(this::work));
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        queue.wake();
    }

    private void work() {
        try {
            while (!stopped) {
                if (!workedOnOne()) {
                    queue.await(LOOK_AGAIN);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean workedOnOne() {
        try {
            return inTransaction();
        } catch (BrokenImport broken) {
            end(broken);
            return true;
        } catch (RuntimeException unreachable) {
            if (!stopped) {
                Log.warnf("The queue of imports cannot be read at the moment: %s", unreachable);
            }
            return false;
        }
    }

    private boolean inTransaction() {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_RUN.toSeconds())
                .call(run::next);
    }

    /** Where the service is going down, the import goes back to the queue by itself. */
    private void end(BrokenImport broken) {
        switch (broken.getCause()) {
            case ImportJournal.CancelRequested _ -> journal.end(broken.claimed().id(), ImportState.CANCELLED, null);
            case StagedRowsLost _ -> fail(broken, ImportProblems.STAGED_ROWS_LOST);
            default -> {
                if (!stopped) {
                    Log.error("An import broke down", broken);
                    fail(broken, ImportProblems.IMPORT_BROKE_DOWN);
                }
            }
        }
    }

    private void fail(BrokenImport broken, ProblemType type) {
        journal.end(broken.claimed().id(), ImportState.FAILED, ImportFailures.asJson(type));
    }
}
