package org.alumninetwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a stack keeps what it writes.
 *
 * @param checkout the folder of the sources, in which the services were built
 * @param folder the stack's own folder: {@code data/}, {@code logs/}, {@code stack.json}
 */
record StackFolder(Path checkout, Path folder) {

    /** The folder that {@code ./alumni run} uses. */
    static StackFolder usual() {
        Path checkout = findCheckout();
        return new StackFolder(checkout, checkout.resolve(".alumni"));
    }

    /** A folder elsewhere, for a stack beside the usual one. */
    static StackFolder at(Path folder) {
        return new StackFolder(findCheckout(), folder.toAbsolutePath().normalize());
    }

    private static Path findCheckout() {
        Path here = Path.of(System.getProperty("alumni.home", "")).toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path ->
                        Files.isRegularFile(path.resolve("alumni")) && Files.isDirectory(path.resolve("deploy")))
                .findFirst()
                .orElseThrow(() -> new StackProblem("No checkout of Alumni Network at or above " + here));
    }

    /** What is unpacked once and shared by all stacks of this checkout. */
    Path software() {
        return checkout.resolve(".alumni/software");
    }

    /** The realm that all installations begin with. */
    Path realm() {
        return checkout.resolve("deploy/keycloak/alumni-realm.json");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    /** Where mail ends that services send. */
    Path mail() {
        return folder.resolve("mail");
    }

    Path stackFile() {
        return folder.resolve("stack.json");
    }

    /** Which processes belong to this stack, for whoever has to end them after a crash. */
    Path processes() {
        return folder.resolve("processes");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    void create() {
        try {
            Files.createDirectories(data());
            Files.createDirectories(folder.resolve("logs"));
            // Secrets lie in it, and a database that trusts whoever can reach its files.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void emptyData() {
        empty(data());
    }

    /** Each start of a stack begins new logs. */
    void emptyLogs() {
        empty(folder.resolve("logs"));
    }

    private static void empty(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
