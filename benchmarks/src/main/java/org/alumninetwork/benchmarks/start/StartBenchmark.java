package org.alumninetwork.benchmarks.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.stack.LocalStack;
import org.alumninetwork.stack.Ports;
import org.alumninetwork.stack.StackOptions;
import org.alumninetwork.stack.StackProcess;

/** How long a built network takes to start, and each service of it. */
public final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 3;
    private static final List<String> APPLICATIONS = List.of("members", "events", "chapters", "gateway");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Tool> tools() {
        return List.of();
    }

    @Override
    public Report run(Workplace place) {
        place.endNetwork();
        Path folder = place.folder("start");
        StackOptions empty = BenchedNetwork.options(folder).withStartupCaches(true);
        // Makes the start-up caches, as the first run after a build does.
        LocalStack.start(empty, place.progress()).close();
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        Map<String, List<Double>> together = new LinkedHashMap<>();
        Map<String, List<Double>> alone = new LinkedHashMap<>();
        first.add(start(empty.withPorts(Ports.free()), place, new LinkedHashMap<>(), new LinkedHashMap<>()));
        for (int round = 0; round < ROUNDS; round++) {
            StackOptions kept = empty.withFresh(false).withPorts(Ports.free());
            again.add(start(kept, place, together, alone));
        }
        return report(first, again, together, alone);
    }

    private static double start(
            StackOptions options,
            Workplace place,
            Map<String, List<Double>> together,
            Map<String, List<Double>> alone) {
        long start = System.nanoTime();
        try (LocalStack stack = LocalStack.start(options, place.progress())) {
            double seconds = (System.nanoTime() - start) / 1e9;
            APPLICATIONS.forEach(name -> note(together, stack.service(name)));
            for (String name : APPLICATIONS) {
                StackProcess service = stack.service(name);
                service.stop();
                service.start();
                note(alone, service);
            }
            return seconds;
        }
    }

    private static void note(Map<String, List<Double>> times, StackProcess service) {
        times.computeIfAbsent(service.name(), name -> new ArrayList<>())
                .add(service.startup().toMillis() / 1000.0);
    }

    private static Report report(
            List<Double> first,
            List<Double> again,
            Map<String, List<Double>> together,
            Map<String, List<Double>> alone) {
        Table goals = new Table("", "against the goal", "goal");
        goals.row("whole network, empty", share(Collections.min(first), 60), "60 s");
        goals.row("whole network, with its data", share(Collections.min(again), 60), "60 s");
        APPLICATIONS.forEach(name -> goals.row(name, share(Collections.min(alone.get(name)), 1.5), "1.5 s"));
        Table figures = new Table("", "best", "all");
        figures.row("whole network, empty", seconds(first), all(first));
        figures.row("whole network, with its data", seconds(again), all(again));
        for (String name : APPLICATIONS) {
            figures.row(name + ", alone", seconds(alone.get(name)), all(alone.get(name)));
            figures.row(name + ", with the others", seconds(together.get(name)), all(together.get(name)));
        }
        return new Report(COMPARED, goals, List.of(figures));
    }

    private static String share(double seconds, double goal) {
        return String.format(Locale.ROOT, "%.2f", seconds / goal);
    }

    private static String seconds(List<Double> times) {
        return String.format(Locale.ROOT, "%.2f s", Collections.min(times));
    }

    private static String all(List<Double> times) {
        return times.stream()
                .map(time -> String.format(Locale.ROOT, "%.2f", time))
                .collect(Collectors.joining(", "));
    }

    private static final String COMPARED = """
            What `./alumni run` does on a built tree whose start-up caches are made: PostgreSQL, Keycloak, the three
            services and the gateway, until each answers that it is ready; with an empty data folder (databases, realm
            and tables are made) and with one that is kept. Each service also by itself, beside the running others, from
            the start of its process to its first answer. There is no peer: the goals are limits in seconds, 1.00 is the
            limit.""";
}
