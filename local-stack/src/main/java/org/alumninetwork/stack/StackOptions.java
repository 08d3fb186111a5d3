package org.alumninetwork.stack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a stack is to be started.
 *
 * @param folder where it keeps its data and logs; {@code .alumni} of the checkout when empty
 * @param ports where it listens
 * @param fresh whether to begin with empty data
 * @param durable whether data must survive a power failure; off makes tests faster
 * @param startupCaches whether missing start-up caches are made before anything is started: for measuring how fast it
 *     starts
 */
public record StackOptions(Optional<Path> folder, Ports ports, boolean fresh, boolean durable, boolean startupCaches) {

    /** What {@code ./alumni run} starts. */
    public static StackOptions usual() {
        return new StackOptions(Optional.empty(), Ports.usual(), false, true, false);
    }

    /** An empty stack for tests on free ports, which leaves the usual one alone. */
    public static StackOptions forTests(Path folder) {
        return new StackOptions(Optional.of(folder), Ports.free(), true, false, false);
    }

    /** Whether mail is sent, and caught: for people and in tests, not while something else is measured. */
    boolean catchesMail() {
        return folder.isEmpty() || !durable;
    }

    public StackOptions withPorts(Ports chosen) {
        return new StackOptions(folder, chosen, fresh, durable, startupCaches);
    }

    public StackOptions withFresh(boolean wanted) {
        return new StackOptions(folder, ports, wanted, durable, startupCaches);
    }

    public StackOptions withStartupCaches(boolean wanted) {
        return new StackOptions(folder, ports, fresh, durable, wanted);
    }
}
