package org.alumninetwork.benchmarks.calendar;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.LoggedStatements;
import org.alumninetwork.benchmarks.program.Load;
import org.alumninetwork.benchmarks.program.Pgbench;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.benchmarks.program.Wrk;

/** The public list at 100 000 events, and a calendar of 5 000 entries, against the same SQL sent by pgbench. */
public final class CalendarBenchmark implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 4;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final String CALLER = "member";

    /** Answers in a second, in the best round: those of others on the machine only take away. */
    private record Measured(Load ours, double theirs) {

        static Measured better(Measured one, Measured other) {
            return new Measured(
                    one.ours().perSecond() > other.ours().perSecond() ? one.ours() : other.ours(),
                    Math.max(one.theirs(), other.theirs()));
        }
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.WRK, Tool.PGBENCH);
    }

    @Override
    public Report run(Workplace place) throws Exception {
        BenchedNetwork network = place.network();
        place.progress().say("Filling in 100 000 events");
        ManyEvents events = ManyEvents.fill(network);
        Map<String, Measured> measured = new LinkedHashMap<>();
        for (Map.Entry<String, String> address : addresses(events).entrySet()) {
            measured.put(address.getKey(), measure(network, place, address.getValue()));
            place.progress()
                    .say(address.getKey()
                            + text(
                                    ": %.0f/s",
                                    measured.get(address.getKey()).ours().perSecond()));
        }
        return report(measured);
    }

    private static Map<String, String> addresses(ManyEvents events) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("all to come", "/v1/events?limit=50&from=" + events.today());
        addresses.put("in a country", "/v1/events?limit=50&country=KE&from=" + events.today());
        addresses.put(
                "of a kind, in a language", "/v1/events?limit=50&kind=CULTURAL&language=sv&from=" + events.today());
        addresses.put("of an organisation", "/v1/events?limit=50&organisation=" + events.organisation());
        addresses.put("by words", "/v1/events?limit=50&q=lecture%207777");
        addresses.put("calendar of 5 000 entries", "/v1/calendars/organisations/" + events.busy() + ".ics");
        return addresses;
    }

    private static Measured measure(BenchedNetwork network, Workplace place, String address) throws Exception {
        Api caller = network.as(CALLER);
        Path folder = place.folder("calendar");
        Pgbench pgbench = new Pgbench(
                network.events(),
                folder,
                new LoggedStatements(network, network.events(), "events-service", "from event")
                        .of(caller, List.of(address)));
        Wrk wrk = new Wrk(CLIENTS, network.tokenOf(CALLER), List.of());
        wrk.run(network.gateway() + address, WARM_UP, List.of());
        Measured best = null;
        for (int round = 0; round < ROUNDS; round++) {
            Measured now =
                    new Measured(wrk.run(network.gateway() + address, ROUND, List.of()), pgbench.run(CLIENTS, ROUND));
            best = best == null ? now : Measured.better(best, now);
        }
        return best;
    }

    private static Report report(Map<String, Measured> measured) {
        Table ratios = new Table("asked for", "answers/s against pgbench", "goal");
        Table figures = new Table("asked for", "answers/s", "p50", "p99", "pgbench, answers/s");
        measured.forEach((name, best) -> {
            ratios.row(name, text("%.2f", best.ours().perSecond() / best.theirs()), "none, to be watched");
            figures.row(
                    name,
                    text("%.0f", best.ours().perSecond()),
                    text("%.2f ms", best.ours().median()),
                    text("%.2f ms", best.ours().slowest()),
                    text("%.0f", best.theirs()));
        });
        return new Report(COMPARED, ratios, List.of(figures));
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static final String COMPARED = """
            Pages of 50 of the list of 100 000 events, with filters, and the calendar of an organisation with 5 000
            events as a file, each for a member through the gateway, four at a time; against the statements that
            events-service sends for them (taken from PostgreSQL's log, with their values) sent by pgbench as prepared
            statements to the same database. Load generators, services and PostgreSQL share all processors. Warmed up
            for 8 s each, three rounds of 5 s, in turn; the best round of each counts.""";
}
