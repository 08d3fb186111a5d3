package org.alumninetwork.benchmarks.oneread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.FilledDirectory;
import org.alumninetwork.benchmarks.program.Cost;
import org.alumninetwork.benchmarks.program.Processor;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.benchmarks.program.Wrk;
import org.alumninetwork.stack.StackAddresses;

/** Reads of one member from members-service itself, against Spring MVC with JPA on the same database. */
public final class OneReadBenchmark implements Benchmark {

    private static final int ROUNDS = 4;
    private static final int CONNECTIONS = 32;
    private static final int DIFFERENT_MEMBERS = 5_000;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final List<String> ON_SECOND_PROCESSOR = List.of(Tool.TASKSET.path(), "-c", "1");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "oneread";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.WRK, Tool.TASKSET, Tool.MAVEN);
    }

    @Override
    public Report run(Workplace place) throws Exception {
        BenchedNetwork network = place.network();
        place.progress().say("Filling the directory");
        FilledDirectory.of(network, place.folder("directory"));
        StackAddresses stack = network.stack().addresses();
        long database = stack.processes().get("postgres");
        long service = stack.processes().get("members");
        List<String> members = randomMembers(network);
        try (SpringPeer spring = SpringPeer.start(place, stack)) {
            List<Side> sides = sides(place.folder("oneread"), stack, spring, members);
            mustAnswerTheSame(sides, spring, network.tokenOf(FilledDirectory.CALLER), members.getFirst());
            warmUp(sides, network, place);
            Processor.keep(database, 1);
            Processor.keep(service, 0);
            Processor.keep(spring.program().pid(), 0);
            measure(sides, network, place);
            return report(sides);
        } finally {
            Processor.free(database);
            Processor.free(service);
        }
    }

    private static List<Side> sides(Path folder, StackAddresses stack, SpringPeer spring, List<String> members)
            throws IOException {
        String ours = stack.services().get("members").toString();
        List<String> script = List.of("-s", script(folder, "members.lua", "/v1/members/", members));
        List<String> plain = List.of("-s", script(folder, "plain.lua", "/plain/members/", members));
        long pid = spring.program().pid();
        return List.of(
                new Side("members-service", stack.processes().get("members"), ours + "/v1/members/", script, ""),
                new Side("Spring MVC with JPA", pid, spring.address() + "/v1/members/", script, "1.50 or more"),
                new Side(
                        "the same, who calls not looked up", pid, spring.address() + "/plain/members/", plain, "none"));
    }

    /** Of those whom a registry brought; none of them hides the name. */
    private static List<String> randomMembers(BenchedNetwork network) {
        String ids = network.members()
                .text("select string_agg(id::text, ' ') from (select id from member where login is null"
                        + " order by random() limit " + DIFFERENT_MEMBERS + ") m");
        return List.of(ids.split(" ", -1));
    }

    private static String script(Path folder, String name, String path, List<String> members) throws IOException {
        String lua = "local ids = {'" + String.join("','", members)
                + "'}\nrequest = function() return wrk.format('GET', '" + path + "' .. ids[math.random(#ids)]) end\n";
        return Files.writeString(folder.resolve(name), lua).toString();
    }

    /** With all processors: on one of them compilers would take the time of what they compile. */
    private static void warmUp(List<Side> sides, BenchedNetwork network, Workplace place)
            throws IOException, InterruptedException {
        for (Side side : sides) {
            place.progress().say("Warming up " + side.name());
            side.warmUp(wrk(network), WARM_UP);
        }
    }

    private static void measure(List<Side> sides, BenchedNetwork network, Workplace place)
            throws IOException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            for (Side side : sides) {
                side.measure(wrk(network), ROUND);
                place.progress()
                        .say(text("Round %.0f, ", round)
                                + side.name()
                                + text(
                                        ": %.0f/s, ",
                                        side.rounds().getLast().load().perSecond())
                                + text("%.0f us", side.rounds().getLast().processor()));
            }
        }
    }

    /** With a token that is good for some minutes. */
    private static Wrk wrk(BenchedNetwork network) {
        return new Wrk(CONNECTIONS, network.tokenOf(FilledDirectory.CALLER), ON_SECOND_PROCESSOR);
    }

    private static void mustAnswerTheSame(List<Side> sides, SpringPeer spring, String token, String member)
            throws IOException, InterruptedException {
        JsonNode ours = read(sides.getFirst(), spring, token, member);
        for (Side side : sides) {
            JsonNode theirs = read(side, spring, token, member);
            if (!theirs.equals(ours)) {
                throw new IllegalStateException(side.name() + " answers " + theirs + " instead of " + ours);
            }
        }
    }

    private static JsonNode read(Side side, SpringPeer spring, String token, String member)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(side.members() + member))
                .header("Authorization", "Bearer " + token)
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Optional<HttpResponse<String>> answer = answer(http, request);
            while (answer.isEmpty()) {
                if (spring.program().endsWithin(BETWEEN_QUESTIONS) || System.nanoTime() > end) {
                    throw new IllegalStateException(side.name() + " does not answer");
                }
                answer = answer(http, request);
            }
            if (answer.get().statusCode() != 200) {
                throw new IllegalStateException(
                        side.name() + " answers " + answer.get().statusCode());
            }
            return JSON.readTree(answer.get().body());
        }
    }

    private static Optional<HttpResponse<String>> answer(HttpClient http, HttpRequest request)
            throws InterruptedException {
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static Report report(List<Side> sides) throws IOException {
        Side ours = sides.getFirst();
        Table ratios =
                new Table("members-service against", "requests/s", "goal", "CPU per request", "in single rounds");
        for (Side other : sides.subList(1, sides.size())) {
            ratios.row(
                    other.name(),
                    text(
                            "%.2f",
                            ours.best().load().perSecond() / other.best().load().perSecond()),
                    other.goal(),
                    text("%.2f", ours.best().processor() / other.best().processor()),
                    ours.rangeAgainst(other));
        }
        Table figures = new Table("", "requests/s", "p50", "p99", "CPU per request", "memory");
        for (Side side : sides) {
            figures.row(
                    side.name(),
                    text("%.0f", side.best().load().perSecond()),
                    text("%.2f ms", side.best().load().median()),
                    text("%.2f ms", side.best().load().slowest()),
                    text("%.0f us", side.best().processor()),
                    Cost.peakMemory(side.pid()) + " MiB");
        }
        return new Report(COMPARED, ratios, List.of(figures));
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static final String COMPARED = """
            `GET /v1/members/{id}` of members chosen at random of a directory of 200 000, as a member sees them, with an RS256
            token that the local Keycloak signed: asked of members-service itself, without the gateway, and of an application of
            Spring MVC with Spring Data JPA (Boot 3.5.16, Tomcat, Hikari, Hibernate 6.6) on the same database, which answers the
            same JSON with the same `ETag`, or the benchmark fails. Both check the token (Spring by its resource server) and its
            scope, find out who calls, and leave out what the member hides; members-service also looks up which offices the
            caller holds, refuses unknown parameters and notes who sees hidden fields. Once more Spring without asking who calls: one
            statement fewer than ours. Spring runs on virtual threads, with 20 connections as ours has, without a session held
            open for the view, without switching auto-commit, in read-only transactions; each JVM has 512 MB and the serial
            collector. Warmed up on all processors, 10 s at a time, until that makes no one faster by a twentieth (two minutes at
            most). Then the server that is asked has one processor, wrk (32 connections) and PostgreSQL have the other: four
            rounds of 8 s, in turn; the best round of each counts. CPU per request is the server's own.""";
}
