package org.alumninetwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.program.Program;
import org.alumninetwork.stack.Progress;

/** Where benchmarks work: their folder, their programs, and the one network that those share that need a whole one. */
public final class Workplace implements AutoCloseable {

    private final Path checkout;
    private final Progress progress;
    private final boolean large;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private BenchedNetwork network;

    Workplace(Path checkout, Progress progress, boolean large) {
        this.checkout = checkout;
        this.progress = progress;
        this.large = large;
    }

    /** Whether sizes are wanted that take many minutes to make. */
    public boolean isLarge() {
        return large;
    }

    public Progress progress() {
        return progress;
    }

    /** Where Maven put what it built of a module. */
    public Path built(String module) {
        return checkout.resolve(module).resolve("target");
    }

    /** A folder for one benchmark's files; it is there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(checkout.resolve(".alumni/bench").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path results() throws IOException {
        return Files.createDirectories(checkout.resolve("benchmarks/results"));
    }

    /** Remembers a program, so that it ends with the benchmarks however they end. */
    public synchronized Program keep(Program program) {
        toClose.push(program);
        return program;
    }

    /** The network that benchmarks share, empty when the first one asks for it. */
    public synchronized BenchedNetwork network() {
        if (network == null) {
            network = BenchedNetwork.start(folder("network"), progress);
            toClose.push(network);
        }
        return network;
    }

    /** Ends the shared network, so that nothing but the benchmark's own programs runs. */
    public synchronized void endNetwork() {
        Optional.ofNullable(network).ifPresent(BenchedNetwork::close);
        network = null;
    }

    @Override
    public synchronized void close() {
        while (!toClose.isEmpty()) {
            closeQuietly(toClose.pop());
        }
    }

    private void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            progress.say("While ending: " + e.getMessage());
        }
    }
}
