package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Whether this machine is large enough for a stack. */
final class Machine {

    static final long MEGABYTE = 1024L * 1024;

    /** Measured: PostgreSQL, Keycloak, three services and the gateway hold 1.6 GB after loading 20 000 members. */
    static final long MEMORY_WANTED = 2048 * MEGABYTE;

    /** Keycloak unpacked, the start-up caches and a demonstration network. */
    static final long DISK_WANTED = 2048 * MEGABYTE;

    private Machine() {}

    static void requireRoom(Path folder) {
        availableMemory(Path.of("/proc/meminfo")).ifPresent(bytes -> require("memory", bytes, MEMORY_WANTED));
        require("disk space", usableSpace(folder), DISK_WANTED);
    }

    static void require(String what, long available, long wanted) {
        if (available < wanted) {
            throw new StackProblem("Too little " + what + ": " + available / MEGABYTE + " MB available, "
                    + wanted / MEGABYTE + " MB wanted.");
        }
    }

    /** What programs can still have, in bytes; empty where the system does not tell, as outside Linux. */
    static OptionalLong availableMemory(Path meminfo) {
        if (!Files.isReadable(meminfo)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(meminfo)) {
            Predicate<String> isAvailable = line -> line.startsWith("MemAvailable:");
            return lines.filter(isAvailable)
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long usableSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
