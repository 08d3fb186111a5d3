package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The cache from which the JVM starts a program faster (JEP 514). The JVM writes it while it ends a run of the program;
 * it serves until the program is built anew.
 *
 * @param file where it is kept
 * @param program the jar that it was made from
 */
record StartupCache(Path file, Path program) {

    /** A cache older than the program was made from another one: the JVM would refuse it. */
    boolean isMissing() {
        try {
            return !Files.exists(file)
                    || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(program)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to start the program from its cache, where there is one. */
    Launch usedBy(Launch launch) {
        return isMissing() ? launch : launch.withJvmOption("-XX:AOTCache=" + file);
    }

    /** How to start the program so that it leaves a draft of its cache. */
    Launch writtenBy(Launch launch) {
        return launch.withJvmOption("-XX:AOTCacheOutput=" + draft());
    }

    /** Takes the draft for the cache, once it is known to be whole. */
    void keepDraft() {
        try {
            Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackProblem("The run of " + program + " left no start-up cache", e);
        }
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".draft");
    }
}
