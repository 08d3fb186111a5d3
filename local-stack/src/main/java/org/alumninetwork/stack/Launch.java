package org.alumninetwork.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    Launch withJvmOption(String option) {
        List<String> changed = new ArrayList<>(command);
        changed.add(1, option);
        return new Launch(name, changed, environment, directory, log, ready, patience);
    }
}
