package org.alumninetwork.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of an example below {@code target}, where its own tools build and run it. */
final class Workplace {

    private final Path folder;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    /** In a folder that is there. */
    static Workplace in(Path folder) {
        return new Workplace(folder);
    }

    /** @param files of the original, with what lies below them */
    static Workplace copy(String name, Path original, List<String> files) throws IOException {
        Workplace workplace = new Workplace(Path.of("target", name));
        for (String file : files) {
            copy(original.resolve(file), workplace.file(file));
        }
        return workplace;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What the command said; it ends well, or the test fails with that. */
    String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        Path log = file("output.txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(8, TimeUnit.MINUTES))
                .as(String.join(" ", command))
                .isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file));
            }
        }
    }
}
