package org.alumninetwork.benchmarks.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.LocalIssuer;
import org.alumninetwork.benchmarks.program.Cost;
import org.alumninetwork.benchmarks.program.Load;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.benchmarks.program.Wrk;

/** Our gateway against HAProxy and Spring Cloud Gateway with the same token check, and against nginx without one. */
public final class GatewayBenchmark implements Benchmark {

    private static final int ROUNDS = 4;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final String PATH = "/v1/members?limit=20";

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.HAPROXY, Tool.NGINX, Tool.WRK, Tool.TASKSET, Tool.MAVEN);
    }

    @Override
    public Report run(Workplace place) throws Exception {
        place.endNetwork();
        try (LocalIssuer issuer = LocalIssuer.start()) {
            Contenders start = new Contenders(place, issuer);
            start.startUpstream();
            List<Contender> contenders = List.of(start.gateway(), start.haproxy(), start.spring(), start.nginx());
            String token = issuer.tokenOf("0191f3c6-3f0e-7a55-9d1c-5b7f3c2a1e90");
            for (Contender contender : contenders) {
                mustWork(contender, token);
            }
            Wrk wrk = new Wrk(64, token, Contenders.SECOND_PROCESSOR);
            for (Contender contender : contenders) {
                place.progress().say("Warming up " + contender.kind());
                wrk.run(contender.address() + PATH, contender.kind().warmUp(), List.of());
            }
            measure(contenders, wrk, place);
            return report(contenders);
        }
    }

    private static void measure(List<Contender> contenders, Wrk wrk, Workplace place)
            throws IOException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            for (Contender contender : contenders) {
                Duration before = Cost.processor(contender.program().pid());
                Load load = wrk.run(contender.address() + PATH, ROUND, List.of());
                Duration cost = Cost.processor(contender.program().pid()).minus(before);
                double microseconds = cost.toNanos() / 1e3 / load.requests();
                contender.rounds().add(new Contender.Round(load.perSecond(), load.slowest(), microseconds));
                place.progress()
                        .say(String.format(
                                Locale.ROOT,
                                "Round %d, %s: %.0f/s, %.0f us",
                                round,
                                contender.kind(),
                                load.perSecond(),
                                microseconds));
            }
        }
    }

    /** The page comes whole with the token; where the token is checked, a broken one is refused. */
    private static void mustWork(Contender contender, String token) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!answers(http, contender, token, 200)) {
                if (contender.program().endsWithin(BETWEEN_QUESTIONS) || System.nanoTime() > end) {
                    throw new IllegalStateException(contender.kind() + " does not answer");
                }
            }
            String broken = token.substring(0, token.length() - 8) + "AAAAAAAA";
            if (!answers(http, contender, broken, contender.kind().checks() ? 401 : 200)) {
                throw new IllegalStateException(contender.kind() + " does not do with a broken token what it should");
            }
        }
    }

    private static boolean answers(HttpClient http, Contender contender, String token, int status)
            throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(contender.address() + PATH))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == status
                    && (status != 200 || answer.body().length() == 1024);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Report report(List<Contender> contenders) throws IOException {
        Contender gateway = contenders.getFirst();
        Table ratios =
                new Table("gateway against", "requests/s", "goal", "CPU per request", "goal", "in single rounds");
        for (Contender peer : contenders.subList(1, contenders.size())) {
            ratios.row(
                    peer.kind().toString(),
                    ratio(gateway.best().perSecond(), peer.best().perSecond()),
                    peer.kind().throughputGoal(),
                    ratio(gateway.best().processor(), peer.best().processor()),
                    peer.kind().processorGoal(),
                    range(gateway, peer));
        }
        Table figures = new Table("", "requests/s", "p99", "CPU per request", "memory");
        for (Contender contender : contenders) {
            figures.row(
                    contender.kind().toString(),
                    String.format(Locale.ROOT, "%.0f", contender.best().perSecond()),
                    String.format(Locale.ROOT, "%.1f ms", contender.best().slowest()),
                    String.format(Locale.ROOT, "%.0f us", contender.best().processor()),
                    Cost.peakMemory(contender.program().pid()) + " MiB");
        }
        return new Report(COMPARED, ratios, List.of(figures));
    }

    private static String range(Contender gateway, Contender peer) {
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ratios[round] = gateway.rounds().get(round).perSecond()
                    / peer.rounds().get(round).perSecond();
        }
        Arrays.sort(ratios);
        return String.format(Locale.ROOT, "%.2f to %.2f", ratios[0], ratios[ROUNDS - 1]);
    }

    private static String ratio(double ours, double theirs) {
        return String.format(Locale.ROOT, "%.2f", ours / theirs);
    }

    private static final String COMPARED = """
            `GET` of 1 KB of JSON with one RS256 token (2048 bits), 64 connections, through our gateway, through HAProxy
            that checks algorithm, signature, issuer, audience and expiry (`jwt_verify`), through Spring Cloud Gateway
            4.3.5 (Boot 3.5.16) with its resource server that checks the same, and through nginx that checks nothing; all
            before the same upstream (nginx, from memory). Our gateway also checks the scope, counts quotas, times routes,
            and watches over its services. Each has one processor, load generator (wrk) and upstream have the other. Those
            that run on a JVM are warmed up for 20 s; then four rounds of 8 s each, in turn. The best round of each counts,
            as what else runs on a machine only takes away. CPU per request is the process' own (user and system); memory
            is its peak.""";
}
