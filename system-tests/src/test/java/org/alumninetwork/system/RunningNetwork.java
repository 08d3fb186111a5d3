package org.alumninetwork.system;

import java.nio.file.Path;
import org.alumninetwork.stack.LocalStack;
import org.alumninetwork.stack.Progress;
import org.alumninetwork.stack.StackAddresses;
import org.alumninetwork.stack.StackOptions;
import org.alumninetwork.stack.demo.DemonstrationNetwork;

/** The whole system with a small demonstration network in it, started once for all system tests. */
final class RunningNetwork {

    /** Enough for pages and rushes, few enough to load in seconds. */
    static final int MEMBERS = 2_000;

    private static final LocalStack STACK = start();

    private RunningNetwork() {}

    static LocalStack stack() {
        return STACK;
    }

    static StackAddresses addresses() {
        return STACK.addresses();
    }

    /** A report of test failures tells an error's message, but not the cause of a class that cannot be initialized. */
    private static LocalStack start() {
        try {
            LocalStack stack = LocalStack.start(
                    StackOptions.forTests(Path.of("target", "alumni").toAbsolutePath()), Progress.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close-stack"));
            DemonstrationNetwork.load(stack.addresses(), MEMBERS, Progress.SILENT);
            return stack;
        } catch (RuntimeException failure) {
            throw new AssertionError("The network does not run: " + failure, failure);
        }
    }
}
