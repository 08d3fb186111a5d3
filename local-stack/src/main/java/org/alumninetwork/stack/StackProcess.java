package org.alumninetwork.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One program of a stack as a process of its own, that can be stopped and started again. */
public final class StackProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(25);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Launch launch;
    private final ProcessLedger ledger;
    private final Progress progress;
    private volatile Process process;
    private volatile long startedAt;
    private volatile Duration startup = Duration.ZERO;
    private volatile boolean meantToRun;
    private volatile boolean wasReady;
    private final CountDownLatch closed = new CountDownLatch(1);

    StackProcess(Launch launch, ProcessLedger ledger, Progress progress) {
        this.launch = launch;
        this.ledger = ledger;
        this.progress = progress;
    }

    public String name() {
        return launch.name();
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Stops it in order, as an operator would; returns when it is gone. */
    public void stop() {
        stop(GRACE);
    }

    /** Lets it begin to stop, without waiting for the end. */
    void beginToStop() {
        askToEnd(Process::destroy);
    }

    /** Stops it, killing it where it takes longer than the grace; answers whether that was not needed. */
    boolean stop(Duration grace) {
        beginToStop();
        if (isAlive() && !endsWithin(grace)) {
            progress.say(name() + " does not stop and is killed");
            kill();
            return false;
        }
        return true;
    }

    /** Ends it at once, with what it started, as a crash would. */
    public void kill() {
        askToEnd(running -> {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        });
        if (isAlive()) {
            endsWithin(GRACE);
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** How long it took from the start of the process to its first answer, at the last start. */
    public Duration startup() {
        return startup;
    }

    /** Starts it without waiting. */
    synchronized void launch() {
        if (closed.getCount() == 0) {
            throw new StackProblem("The stack is being stopped");
        }
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(launch.command());
        startedAt = System.nanoTime();
        process = start(command);
        ledger.add(name(), process.pid());
        meantToRun = true;
        wasReady = false;
        reportUnexpectedEnd(process);
    }

    /** Waits until a process that was launched answers. */
    void awaitReady() {
        awaitReady(List.of(this));
    }

    /** Waits until all of them answer, asking each in turn, so that each one's time is its own. */
    static void awaitReady(List<StackProcess> launched) {
        List<StackProcess> waiting = new ArrayList<>(launched);
        while (!waiting.isEmpty()) {
            waiting.removeIf(StackProcess::isReady);
        }
    }

    private boolean isReady() {
        if (answers()) {
            startup = sinceStart();
            wasReady = true;
            return true;
        }
        if (endsWithin(BETWEEN_QUESTIONS)) {
            throw new StackProblem(name() + " ended while starting (exit code " + process.exitValue() + ").\n"
                    + LogTail.of(launch.log()));
        }
        if (sinceStart().compareTo(launch.patience()) > 0) {
            throw new StackProblem(name() + " is not ready after "
                    + launch.patience().toSeconds() + " s.\n" + LogTail.of(launch.log()));
        }
        return false;
    }

    /** Stops it for good: it cannot be started again, not even by a thread that is starting the stack right now. */
    void close() {
        closed.countDown();
        stop();
    }

    /** Ends at once, and for good, what nobody needs any more. */
    void abandon() {
        closed.countDown();
        kill();
    }

    /** Never while a launch is half done: what is launched is either known here or not launched at all. */
    private synchronized void askToEnd(Consumer<Process> how) {
        meantToRun = false;
        if (isAlive()) {
            how.accept(process);
        }
    }

    private Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reportUnexpectedEnd(Process started) {
        Thread.ofVirtual().name(name() + " watch").start(() -> {
            try {
                int exitCode = started.waitFor();
                sayIfUnexpected(started, exitCode);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Waits a moment first: a Ctrl-C that reached the process before this JVM must not be taken for a crash. */
    private void sayIfUnexpected(Process ended, int exitCode) throws InterruptedException {
        boolean closing = closed.await(1, TimeUnit.SECONDS);
        if (!closing && meantToRun && wasReady && ended.equals(process)) {
            progress.say(name() + " ended unexpectedly (exit code " + exitCode + ") and is not restarted.\n"
                    + LogTail.of(launch.log()));
        }
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while waiting for " + name(), e);
        }
    }

    private boolean answers() {
        HttpRequest question = HttpRequest.newBuilder(launch.ready())
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while waiting for " + name(), e);
        }
    }
}
