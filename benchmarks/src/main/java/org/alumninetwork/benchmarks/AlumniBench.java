package org.alumninetwork.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alumninetwork.benchmarks.calendar.CalendarBenchmark;
import org.alumninetwork.benchmarks.directory.DirectoryBenchmark;
import org.alumninetwork.benchmarks.feed.FeedBenchmark;
import org.alumninetwork.benchmarks.gateway.GatewayBenchmark;
import org.alumninetwork.benchmarks.governance.GovernanceBenchmark;
import org.alumninetwork.benchmarks.importing.ImportBenchmark;
import org.alumninetwork.benchmarks.oneread.OneReadBenchmark;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.benchmarks.provisioning.ProvisioningBenchmark;
import org.alumninetwork.benchmarks.rush.RushBenchmark;
import org.alumninetwork.benchmarks.search.SearchBenchmark;
import org.alumninetwork.benchmarks.start.StartBenchmark;
import org.alumninetwork.stack.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs benchmarks, one after the other, and files what they found under {@code benchmarks/results}. */
@Command(
        name = "alumni-bench",
        description = "Compares parts of the network with well-known programs that do the same work.",
        mixinStandardHelpOptions = true)
public final class AlumniBench implements Callable<Integer> {

    /** Those that need the machine to themselves first; the others share a network. */
    private static final List<Benchmark> ALL = List.of(
            new GatewayBenchmark(),
            new StartBenchmark(),
            new ImportBenchmark(),
            new DirectoryBenchmark(),
            new OneReadBenchmark(),
            new SearchBenchmark(),
            new FeedBenchmark(),
            new CalendarBenchmark(),
            new GovernanceBenchmark(),
            new RushBenchmark(),
            new ProvisioningBenchmark());

    @Parameters(
            paramLabel = "name",
            description =
                    "gateway, start, import, directory, oneread, search, feed, calendar, governance, rush, provisioning; all of them"
                            + " by default.")
    private List<String> names = List.of();

    @Option(names = "--large", description = "Also sizes that take many minutes to make: 2 000 000 members.")
    private boolean large;

    private final Progress progress = new ConsoleLines(System.out);

    private AlumniBench() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new AlumniBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        mustBeKnown();
        Path checkout = Path.of(System.getProperty("alumni.home", "")).toAbsolutePath();
        try (Workplace place = new Workplace(checkout, progress, large)) {
            Runtime.getRuntime().addShutdownHook(new Thread(place::close, "close"));
            for (Benchmark benchmark : ALL) {
                if (names.isEmpty() || names.contains(benchmark.name())) {
                    runOrSkip(benchmark, place);
                }
            }
        }
        return 0;
    }

    private void mustBeKnown() {
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no benchmark " + unknown + ", there are " + known);
        }
    }

    private void runOrSkip(Benchmark benchmark, Workplace place) throws Exception {
        List<Tool> missing =
                benchmark.tools().stream().filter(tool -> !tool.isThere()).toList();
        if (missing.isEmpty()) {
            Machine machine = Machine.now();
            progress.say("Benchmark " + benchmark.name());
            file(benchmark.run(place).markdown(benchmark.name(), machine), benchmark, place);
        } else {
            progress.say("Skipped " + benchmark.name() + ": it needs "
                    + missing.stream().map(Tool::whereFrom).collect(Collectors.joining(", ")));
        }
    }

    private static void file(String report, Benchmark benchmark, Workplace place) throws IOException {
        System.out.println();
        System.out.println(report);
        Files.writeString(place.results().resolve(benchmark.name() + ".md"), report);
    }
}
