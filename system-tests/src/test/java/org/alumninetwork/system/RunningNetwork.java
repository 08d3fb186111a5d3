package org.alumninetwork.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alumninetwork.stack.LocalStack;
import org.alumninetwork.stack.Progress;
import org.alumninetwork.stack.StackAddresses;
import org.alumninetwork.stack.StackOptions;
import org.alumninetwork.stack.demo.DemonstrationNetwork;

/** The whole system with a small demonstration network in it, started once for all system tests. */
final class RunningNetwork {

    /** Enough for pages and rushes, few enough to load in seconds. */
    static final int MEMBERS = 2_000;

    private static final Path FOLDER = Path.of("target", "alumni").toAbsolutePath();
    private static final LocalStack STACK = start();

    private RunningNetwork() {}

    static LocalStack stack() {
        return STACK;
    }

    static StackAddresses addresses() {
        return STACK.addresses();
    }

    /** The mail that was sent to a demonstration login, as it was sent. */
    static List<String> mailTo(String login) {
        try (Stream<Path> mails = Files.list(FOLDER.resolve("mail"))) {
            return mails.filter(mail -> mail.getFileName().toString().endsWith("-" + login + "@example.org.eml"))
                    .map(RunningNetwork::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A report of test failures tells an error's message, but not the cause of a class that cannot be initialized. */
    private static LocalStack start() {
        try {
            LocalStack stack = LocalStack.start(StackOptions.forTests(FOLDER), Progress.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close-stack"));
            DemonstrationNetwork.load(stack.addresses(), MEMBERS, Progress.SILENT);
            return stack;
        } catch (RuntimeException failure) {
            throw new AssertionError("The network does not run: " + failure, failure);
        }
    }
}
