package org.alumninetwork.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The reader of calendars that web mail and browsers use, run by Node.js; tests are skipped where that is missing. */
final class IcalJs {

    private static final Path SOURCE = Path.of("src", "test", "javascript");
    private static final Path WORKPLACE = Path.of("target", "javascript");

    private IcalJs() {}

    /** Installs the reader, as its lock file names it. */
    static void install() throws IOException, InterruptedException {
        assumeTrue(isInstalled("node") && isInstalled("npm"), "Node.js is not installed here");
        Files.createDirectories(WORKPLACE);
        for (String file : List.of("package.json", "package-lock.json", "expand.mjs")) {
            Files.copy(SOURCE.resolve(file), WORKPLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run("npm", "ci", "--no-audit", "--no-fund");
    }

    /** When the events in a file begin, repetitions included, cancelled ones not. */
    static List<Instant> instantsIn(String calendar) throws IOException, InterruptedException {
        Files.writeString(WORKPLACE.resolve("calendar.ics"), calendar);
        return run("node", "expand.mjs", "calendar.ics")
                .lines()
                .map(Instant::parse)
                .sorted()
                .toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = WORKPLACE.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(WORKPLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as(String.join(" ", command))
                .isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
