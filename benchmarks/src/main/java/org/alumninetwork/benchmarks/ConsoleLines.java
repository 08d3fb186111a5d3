package org.alumninetwork.benchmarks;

import java.io.PrintStream;
import org.alumninetwork.stack.Progress;

/** Progress as lines with the seconds since the start; counts are left out, they would only cost time. */
final class ConsoleLines implements Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    ConsoleLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String line) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
        out.flush();
    }

    @Override
    public void advance(String work, long done, long total) {
        if (done >= total) {
            say(work + ": " + total);
        }
    }
}
