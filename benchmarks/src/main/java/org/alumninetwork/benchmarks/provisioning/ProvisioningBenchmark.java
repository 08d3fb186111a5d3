package org.alumninetwork.benchmarks.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.program.Cost;
import org.alumninetwork.benchmarks.program.Tool;

/** SCIM bulk requests of a registry's client through the gateway. */
public final class ProvisioningBenchmark implements Benchmark {

    private static final int CLIENTS = 2;
    private static final int TOGETHER = 500;
    private static final int WARM_UP_REQUESTS = 8;
    private static final int REQUESTS = 10;
    private static final double GOAL_PER_SECOND = 2_000;

    @Override
    public String name() {
        return "provisioning";
    }

    @Override
    public List<Tool> tools() {
        return List.of();
    }

    @Override
    public Report run(Workplace place) throws Exception {
        BenchedNetwork network = place.network();
        Api registry = network.asClient("registry");
        place.progress().say("Warming up");
        round(network, registry, "warm", WARM_UP_REQUESTS);
        network.members().execute("analyze");
        List<Pace> paces = round(network, registry, "bench", REQUESTS);
        long memory = Cost.peakMemory(network.stack().service("members").pid());
        return report(paces, memory);
    }

    /** Everybody is created, said again unchanged, changed, and given up. */
    private static List<Pace> round(BenchedNetwork network, Api registry, String name, int requests) throws Exception {
        Provisioning people = new Provisioning(name + System.nanoTime(), CLIENTS * requests * TOGETHER);
        List<Pace> paces = new ArrayList<>();
        paces.add(paceOf("create", network, registry, requests, people::creation));
        people.learn(registry);
        paces.add(paceOf("replace, unchanged", network, registry, requests, people::repetition));
        paces.add(paceOf("patch", network, registry, requests, people::change));
        paces.add(paceOf("delete", network, registry, requests, people::end));
        return paces;
    }

    private static Pace paceOf(
            String work, BenchedNetwork network, Api registry, int requests, Provisioning.Operation operation)
            throws Exception {
        Consumption before = Consumption.of(network);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client * requests;
                clients.add(threads.submit(() -> {
                    for (int request = first; request < first + requests; request++) {
                        send(registry, Provisioning.bulk(request * TOGETHER, TOGETHER, operation));
                    }
                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Pace(
                work,
                CLIENTS * requests * TOGETHER,
                seconds,
                Consumption.of(network).since(before));
    }

    private static void send(Api registry, String body) {
        JsonNode answer = registry.post("/scim/v2/Bulk", "application/scim+json", BodyPublishers.ofString(body));
        long done = StreamSupport.stream(answer.path("Operations").spliterator(), false)
                .filter(operation -> operation.path("status").asText().startsWith("2"))
                .count();
        if (done != TOGETHER) {
            throw new IllegalStateException(done + " of " + TOGETHER + " operations were done: " + answer);
        }
    }

    private record Pace(String work, int operations, double seconds, Consumption used) {

        double perSecond() {
            return operations / seconds;
        }
    }

    private static Report report(List<Pace> paces, long memory) {
        Table ratios = new Table("operation", "goal against what was done", "goal");
        Table figures = new Table(
                "",
                "operations a second",
                "us of processor each",
                "members-service",
                "gateway",
                "PostgreSQL",
                "load generator");
        for (Pace pace : paces) {
            ratios.row(pace.work(), text("%.2f", GOAL_PER_SECOND / pace.perSecond()), "1.00 or less");
            figures.row(
                    pace.work(),
                    text("%.0f", pace.perSecond()),
                    text("%.0f", pace.used().ofAll(pace.operations())),
                    each(pace, "members-service"),
                    each(pace, "gateway"),
                    each(pace, "PostgreSQL"),
                    each(pace, "load generator"));
        }
        return new Report(
                COMPARED,
                ratios,
                List.of(figures, new Table("members-service", "").row("peak memory", memory + " MiB")));
    }

    private static String each(Pace pace, String part) {
        return text("%.0f", pace.used().each(part, pace.operations()));
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static final String COMPARED = """
        Two connections of a registry's client send SCIM bulk requests of 500 operations through the gateway: people
        with an affiliation are created, said again without a change, patched, and deleted. There is no peer: the
        goal is 2 000 operations a second on two cores, the load generator, the gateway and PostgreSQL among them.
        Warmed up with as many others. The database takes a request as a handful of statements; what a single
        operation costs is holding its document against the schemas and, of a PATCH, what the library makes of it.""";
}
