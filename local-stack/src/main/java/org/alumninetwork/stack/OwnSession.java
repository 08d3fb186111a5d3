package org.alumninetwork.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a program in a session of its own where the system has {@code setsid}. Ctrl-C goes to every process of the
 * terminal's session: without this the services would all stop at once, rather than in order.
 */
final class OwnSession {

    private static final List<String> PREFIX = find();

    private OwnSession() {}

    /** What to put before a command. {@code setsid} replaces itself by the command, so the process id is the command's. */
    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> List.of(path.toString()))
                .orElse(List.of());
    }
}
