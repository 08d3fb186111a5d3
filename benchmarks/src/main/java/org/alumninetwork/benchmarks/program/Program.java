package org.alumninetwork.benchmarks.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that a benchmark runs as one process, and what it costs. */
public final class Program implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** Starts a program that goes on until it is closed; what it says goes into the log. */
    public static Program start(List<String> command, Map<String, String> environment, Path log) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a program to its end and answers what it printed.
     *
     * @throws IllegalStateException where it fails, with what it printed, or takes longer than {@code longest}
     */
    public static String run(Duration longest, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("alumni-bench", ".txt");
        try (Program program = start(command, Map.of(), output)) {
            boolean ended = program.endsWithin(longest);
            String printed = Files.readString(output);
            if (!ended || program.process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + (ended ? " failed: " : " took too long: ") + printed);
            }
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Waits, and tells whether it ended meanwhile. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!endsWithin(GRACE)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
