package org.alumninetwork.members.importing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.alumninetwork.members.importing.ImportAdmission.StagedRowsLost;
import org.alumninetwork.members.importing.ImportRun.BrokenImport;
import org.alumninetwork.support.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.util.PSQLException;

/** Works on the queue for as long as this service runs; any number of instances do so beside each other. */
@ApplicationScoped
class ImportWorkers {

    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");
    private static final Duration LONGEST_RUN = Duration.ofHours(2);

    private final ImportRun run;
    private final ImportQueue queue;
    private final ImportJournal journal;
    private final int workers;
    private final Duration lookAgain;
    private volatile boolean stopped;

    ImportWorkers(
            ImportRun run,
            ImportQueue queue,
            ImportJournal journal,
            @ConfigProperty(name = "alumni.imports.workers") int workers,
            @ConfigProperty(name = "alumni.imports.look-again") Duration lookAgain) {
        this.run = run;
        this.queue = queue;
        this.journal = journal;
        this.workers = workers;
        this.lookAgain = lookAgain;
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
                    queue.await(lookAgain);
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
            return end(broken);
        } catch (RuntimeException unreachable) {
            return leaveForLater(unreachable);
        }
    }

    private boolean inTransaction() {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_RUN.toSeconds())
                .call(run::next);
    }

    /** Of what broke down by itself nothing was applied, and it is in the queue again already. */
    private boolean end(BrokenImport broken) {
        return switch (broken.getCause()) {
            case ImportProgress.CancelRequested _ -> end(broken, ImportState.CANCELLED, null);
            case HttpProblem refused -> end(broken, ImportState.FAILED, ImportFailures.asJson(refused));
            case LapseGuard.ConfirmationNeeded needed -> await(broken, needed);
            case StagedRowsLost _ -> fail(broken, ImportProblems.STAGED_ROWS_LOST);
            case SQLException trouble when isPassing(trouble) -> leaveForLater(trouble);
            case SQLException trouble when isAboutSomebodyKnownMeanwhile(trouble) -> true;
            case RuntimeException trouble when stopped -> leaveForLater(trouble);
            default -> {
                Log.error("An import broke down", broken);
                yield fail(broken, ImportProblems.IMPORT_BROKE_DOWN);
            }
        };
    }

    /** Connection trouble, a rolled back transaction, lack of resources, a shutdown of the database. */
    private static boolean isPassing(SQLException trouble) {
        return trouble.getSQLState() != null
                && PASSING_CLASSES.contains(trouble.getSQLState().substring(0, 2));
    }

    /** Somebody who was new to the source when the import looked, and whom it has told by SCIM since: it is begun anew. */
    private static boolean isAboutSomebodyKnownMeanwhile(SQLException trouble) {
        return trouble instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && "member_source_pkey".equals(refused.getServerErrorMessage().getConstraint());
    }

    private boolean leaveForLater(Exception trouble) {
        if (!stopped) {
            Log.warnf("Imports cannot be worked on at the moment: %s", trouble);
        }
        return false;
    }

    private boolean await(BrokenImport broken, LapseGuard.ConfirmationNeeded needed) {
        journal.await(broken.claimed().id(), needed.finding());
        return true;
    }

    private boolean fail(BrokenImport broken, ProblemType type) {
        return end(broken, ImportState.FAILED, ImportFailures.asJson(type));
    }

    private boolean end(BrokenImport broken, ImportState state, String problem) {
        journal.end(broken.claimed().id(), state, problem);
        return true;
    }
}
