package org.alumninetwork.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ends the processes of a stack that was killed. It waits on a pipe whose other end this JVM holds: the operating system
 * closes it however the JVM ends, so not even SIGKILL leaves a service behind.
 */
final class Guard implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    static Guard watching(StackFolder folder) {
        return new Guard(start(folder, ProcessBuilder.Redirect.PIPE));
    }

    /** Ends what an earlier run of the same folder left, and nothing else; returns when it is gone. */
    static void endLeftovers(StackFolder folder) {
        Process guard =
                start(folder, ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        awaitEnd(guard);
    }

    /** Tells the guard that nothing is left to end. */
    @Override
    public void close() {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write("done\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The guard has gone", e);
        }
        awaitEnd(process);
    }

    private static Process start(StackFolder folder, ProcessBuilder.Redirect input) {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(List.of("sh", "-c", script(), "guard"));
        command.add(folder.processes().toString());
        command.add(folder.folder().toString());
        try {
            return new ProcessBuilder(command)
                    .redirectInput(input)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log("guard").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script() {
        try (InputStream script = Guard.class.getResourceAsStream("/stack/guard.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Process guard) {
        try {
            if (!guard.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StackProblem("The processes of an earlier run do not end; see the guard's log.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while ending the processes of an earlier run", e);
        }
    }
}
