package org.alumninetwork.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak as its makers distribute it, unpacked and configured once per checkout: {@code kc.sh build} takes ten
 * seconds, and each start is shorter by more than that.
 *
 * @param home the unpacked distribution
 */
record KeycloakDistribution(Path home) {

    private static final String PREPARED = "prepared";

    /** The distribution that the Maven build put beside the local stack's jar, unpacked if it is not yet. */
    static KeycloakDistribution prepare(StackFolder folder, Progress progress) {
        Path zip = findZip(folder.checkout().resolve("local-stack/target/lib"));
        String version = zip.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        KeycloakDistribution distribution =
                new KeycloakDistribution(folder.software().resolve("keycloak-" + version));
        distribution.prepareOnce(zip, progress);
        return distribution;
    }

    StartupCache startupCache() {
        return new StartupCache(home.resolve("startup.aot"), home.resolve("lib/quarkus-run.jar"));
    }

    private void prepareOnce(Path zip, Progress progress) {
        try {
            Files.createDirectories(home);
            // Two stacks that start at once must not both unpack.
            try (RandomAccessFile file =
                            new RandomAccessFile(home.resolve("lock").toFile(), "rw");
                    FileLock lock = file.getChannel().lock()) {
                if (lock.isValid() && !Files.exists(home.resolve(PREPARED))) {
                    progress.say("Unpacking and configuring Keycloak, once");
                    unpack(zip);
                    configure();
                    Files.createFile(home.resolve(PREPARED));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(Path zip) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries);
            }
        }
    }

    private void unpack(ZipEntry entry, InputStream content) throws IOException {
        Path inDistribution = Path.of(entry.getName());
        Path target = home.resolve(inDistribution.subpath(0, 1).relativize(inDistribution))
                .normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The distribution holds a path outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void configure() throws IOException {
        Path log = home.resolve("build.log");
        List<String> command = Stream.concat(Keycloak.java(home, home).stream(), Stream.of("build", "--db=dev-file"))
                .toList();
        Process build = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (build.waitFor() != 0) {
                throw new StackProblem("Keycloak cannot be configured.\n" + LogTail.of(log));
            }
        } catch (InterruptedException e) {
            build.destroy();
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while configuring Keycloak", e);
        }
    }

    private static Path findZip(Path libraries) {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file -> file.getFileName().toString().matches("keycloak-quarkus-dist-.*\\.zip"))
                    .findFirst()
                    .orElseThrow(
                            () -> new StackProblem("Keycloak is not in " + libraries + "; build local-stack first."));
        } catch (IOException e) {
            throw new StackProblem("Nothing is built in " + libraries + "; build local-stack first.", e);
        }
    }
}
