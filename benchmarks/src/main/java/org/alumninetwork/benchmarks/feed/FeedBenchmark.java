package org.alumninetwork.benchmarks.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.program.Tool;

/** How long after a change a follower of the feed has it, while people write. */
public final class FeedBenchmark implements Benchmark {

    private static final int WRITERS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final double GOAL_MILLISECONDS = 1000;

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public List<Tool> tools() {
        return List.of();
    }

    @Override
    public Report run(Workplace place) throws Exception {
        BenchedNetwork network = place.network();
        Follower follower = new Follower(network.asClient("events-service"));
        follower.catchUp();
        place.progress().say("Warming up");
        follow(network, follower, WARM_UP);
        follower.forget();
        long written = follow(network, follower, TIME);
        return report(follower, written);
    }

    /** Answers how much was written, when the follower has all of it. */
    private static long follow(BenchedNetwork network, Follower follower, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        // One token for all: Keycloak takes many logins of one person at a time for an attack.
        Api administrator = network.as("administrator");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(() -> write(administrator, end)));
            }
            follower.followUntil(end);
            long written = 0;
            for (Future<Long> writer : writers) {
                written += writer.get();
            }
            follower.catchUp();
            return written;
        }
    }

    private static long write(Api api, long end) {
        long written = 0;
        while (System.nanoTime() < end) {
            api.post("/v1/members", Map.of("givenName", "Aino", "familyName", "Korhonen " + letters(written)));
            written++;
        }
        return written;
    }

    private static String letters(long number) {
        return Long.toString(number + 36, 36).replaceAll("[0-9]", "x");
    }

    private static Report report(Follower follower, long written) {
        double median = follower.delay(0.50);
        double slowest = follower.delay(0.99);
        Table ratios = new Table("delay", "against the goal", "goal");
        ratios.row("p50", text("%.3f", median / GOAL_MILLISECONDS), "1 s");
        ratios.row("p99", text("%.3f", slowest / GOAL_MILLISECONDS), "1 s");
        Table figures = new Table("", "")
                .row("p50", text("%.1f ms", median))
                .row("p99", text("%.1f ms", slowest))
                .row("changes written", text("%.0f/s", written / (double) TIME.toSeconds()))
                .row("changes followed", Long.toString(follower.followed()));
        return new Report(COMPARED, ratios, List.of(figures));
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static final String COMPARED = """
            Four people create members through the gateway as fast as they are answered, for 20 s, while a follower
            reads the feed by long polls. The delay of a change is the time from the beginning of its transaction (its
            `time`) until the follower holds the page with it: the transaction itself is in it. There is no peer: the
            goal is one second from feed to replica, 1.000 is the limit.""";
}
