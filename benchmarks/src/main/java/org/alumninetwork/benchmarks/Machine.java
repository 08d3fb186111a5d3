package org.alumninetwork.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on; the load tells how much else the machine had to do when they began. */
public record Machine(String processor, int cores, double load) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** The machine as it is now; its load is the average number of running processes in the last minute. */
    public static Machine now() {
        return new Machine(
                model(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    String description() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %s, load before the start %.1f",
                processor,
                cores,
                LocalDate.now(ZoneOffset.UTC),
                load);
    }

    private static String model() {
        if (!Files.exists(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*: *", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
