package org.alumninetwork.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a process of the stack is started, and how it is seen to be ready.
 *
 * @param name what people call it, also the name of its log
 * @param command the program and its arguments; names the stack's folder somewhere
 * @param environment what is added to this process' environment
 * @param directory where it runs
 * @param log where its output goes; begins anew with each start of the stack
 * @param ready answers 200 once it can be used
 * @param patience how long it may take to become ready
 */
record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        URI ready,
        Duration patience) {

    /** The same under another name, log and priority: beside the one that people use. */
    Launch beside(StackFolder folder) {
        String other = name + "-rehearsal";
        List<String> gentle =
                Stream.concat(Stream.of("nice", "-n", "19"), command.stream()).toList();
        return new Launch(other, gentle, environment, directory, folder.log(other), ready, patience);
    }

    Launch readyAt(String path) {
        return new Launch(name, command, environment, directory, log, ready.resolve(path), patience);
    }

    Launch withJvmOption(String option) {
        List<String> changed = new ArrayList<>(command);
        changed.add(1, option);
        return new Launch(name, changed, environment, directory, log, ready, patience);
    }
}
