package org.alumninetwork.stack;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Progress as lines with the seconds since the start; on a terminal a count overwrites itself. */
final class ConsoleProgress implements Progress {

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_COUNTS_ON_TERMINAL = Duration.ofMillis(200);

    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long lastCount;
    private boolean countOpen;

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ConsoleProgress onStandardOutput() {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new ConsoleProgress(System.out, terminal);
    }

    @Override
    public synchronized void say(String line) {
        closeCount();
        out.printf("%6.1f s  %s%n", secondsSoFar(), line);
        out.flush();
    }

    @Override
    public synchronized void advance(String work, long done, long total) {
        if (done < total && !countIsDue()) {
            return;
        }
        lastCount = System.nanoTime();
        out.printf("%s%6.1f s  %s: %,d of %,d", terminal ? "\r" : "", secondsSoFar(), work, done, total);
        countOpen = true;
        if (!terminal || done >= total) {
            closeCount();
        }
        out.flush();
    }

    private boolean countIsDue() {
        Duration wait = terminal ? BETWEEN_COUNTS_ON_TERMINAL : BETWEEN_COUNTS;
        return System.nanoTime() - lastCount >= wait.toNanos();
    }

    private void closeCount() {
        if (countOpen) {
            out.println();
            countOpen = false;
        }
    }

    private double secondsSoFar() {
        return (System.nanoTime() - start) / 1e9;
    }
}
