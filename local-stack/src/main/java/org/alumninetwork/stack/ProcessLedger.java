package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file in which a stack notes its processes, so that somebody can end them when it no longer can. */
final class ProcessLedger {

    private final Path file;
    private final Map<String, String> processes = new LinkedHashMap<>();

    ProcessLedger(Path file) {
        this.file = file;
    }

    synchronized void add(String name, long pid) {
        note(name, Long.toString(pid));
    }

    /** Notes a process that writes its own id to a file, before it is started. */
    synchronized void add(String name, Path pidFile) {
        note(name, pidFile.toString());
    }

    synchronized void clear() {
        processes.clear();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String name, String where) {
        processes.remove(name);
        processes.put(name, where);
        List<String> newestFirst = processes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList()
                .reversed();
        try {
            Files.write(file, newestFirst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
