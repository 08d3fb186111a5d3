package org.alumninetwork.stack;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Makes the caches from which the JVM starts a program faster (JEP 514): it runs the program once, and the JVM writes
 * what it learned when the program stops. A cache serves until the program is built anew.
 */
final class StartupCaches {

    private static final Duration WRITING = Duration.ofMinutes(2);

    private final ProcessLedger ledger;
    private final Closing closing;
    private final Progress progress;

    StartupCaches(ProcessLedger ledger, Closing closing, Progress progress) {
        this.ledger = ledger;
        this.closing = closing;
        this.progress = progress;
    }

    /** Makes those that are missing, all at once: they mostly wait for each other's last class to load. */
    void makeMissing(List<Application> applications, Function<Application, Launch> launch) {
        List<Launch> trainings = applications.stream()
                .filter(Application::needsTraining)
                .map(application -> application.training(launch.apply(application)))
                .toList();
        make(trainings.toArray(Launch[]::new));
    }

    void make(Launch... trainings) {
        if (trainings.length == 0) {
            return;
        }
        List<StackProcess> processes =
                List.of(trainings).stream().map(this::process).toList();
        progress.say("Preparing faster starts of " + names(processes) + ", once after each build");
        processes.forEach(StackProcess::launch);
        processes.forEach(StackProcess::awaitReady);
        processes.forEach(StackProcess::askToStop);
        processes.forEach(process -> process.stop(WRITING));
    }

    private StackProcess process(Launch training) {
        StackProcess process = new StackProcess(training, ledger, progress);
        closing.add(process::close);
        return process;
    }

    private static String names(List<StackProcess> processes) {
        return String.join(", ", processes.stream().map(StackProcess::name).toList());
    }
}
