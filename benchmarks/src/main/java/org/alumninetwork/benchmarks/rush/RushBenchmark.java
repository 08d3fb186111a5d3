package org.alumninetwork.benchmarks.rush;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.LocalIssuer;
import org.alumninetwork.benchmarks.network.Sql;
import org.alumninetwork.benchmarks.program.Tool;

/** Five thousand people and five hundred seats; and people who click five times. */
public final class RushBenchmark implements Benchmark {

    private static final int PEOPLE = 5_000;

    /** Code that was never run before lets nobody wait in a crowd. */
    private static final int WARM_UP_CONNECTIONS = 20;

    private static final int MOST_WARM_UPS = 12;
    private static final double FASTER = 1.05;
    private static final int ROUNDS = 3;
    private static final Duration HOT_ROW = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "rush";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.PGBENCH);
    }

    @Override
    public Report run(Workplace place) throws Exception {
        BenchedNetwork network = place.network();
        Sql database = network.events();
        Api administrator = network.as("administrator");
        String host = hostOf(administrator);
        try (LocalIssuer issuer = LocalIssuer.start()) {
            place.progress().say("Opening a second entrance, for " + PEOPLE + " people with tokens of their own");
            List<String> tokens = people(issuer, database);
            SecondEntrance entrance = SecondEntrance.open(place, issuer, network);
            Lecture lecture = new Lecture(entrance.address(), administrator, host, database, tokens);
            HotRow hotRow = new HotRow(database, place.folder("rush"));
            List<Rush> rushes = new ArrayList<>();
            List<Double> hotRows = new ArrayList<>();
            place.progress().say("Warming up");
            Rush.register(lecture.published(), tokens, WARM_UP_CONNECTIONS);
            warmUp(lecture);
            Expense expense = Expense.NONE;
            for (int round = 0; round < ROUNDS; round++) {
                hotRows.add(hotRow.run(HOT_ROW));
                String event = lecture.awaited();
                Expense before = entrance.expense();
                rushes.add(lecture.rush(event));
                expense = expense.plus(entrance.expense().minus(before));
                place.progress()
                        .say(text("Rush: %.0f/s, ", rushes.getLast().perSecond())
                                + text("hot row: %.0f/s", hotRows.getLast()));
            }
            Rush clicks = lecture.doubleClicks(lecture.awaited());
            return report(rushes, hotRows, clicks, expense.forEachOf(ROUNDS * PEOPLE));
        }
    }

    /** Once and again until that makes it no faster twice. */
    private static void warmUp(Lecture lecture) throws InterruptedException, ExecutionException {
        double best = 0;
        int inVain = 0;
        for (int turn = 0; turn < MOST_WARM_UPS && inVain < 2; turn++) {
            double now = lecture.rush(lecture.awaited()).perSecond();
            inVain = now > best * FASTER ? 0 : inVain + 1;
            best = Math.max(best, now);
        }
    }

    private static String hostOf(Api administrator) {
        return administrator
                .post(
                        "/v1/organisations",
                        Map.of(
                                "kind", "ASSOCIATION",
                                "name", Map.of("en", "An association with a popular lecture"),
                                "country", "FI",
                                "timeZone", "Europe/Helsinki",
                                "language", "sv"))
                .path("id")
                .asText();
    }

    /** As the feed of members-service would tell of them. */
    private static List<String> people(LocalIssuer issuer, Sql database) throws GeneralSecurityException {
        String run = UUID.randomUUID().toString();
        database.execute("insert into member (id, login, display_name, name_visibility, state, generation)"
                + " select uuidv7(), '" + run + "-' || n, 'Member ' || n, 'MEMBERS', 'ACTIVE',"
                + " (select generation from replica_cursor where feed = 'members')"
                + " from generate_series(1, " + PEOPLE + ") as n");
        List<String> tokens = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            tokens.add(issuer.tokenOf(run + "-" + number));
        }
        return tokens;
    }

    private static Report report(List<Rush> rushes, List<Double> hotRows, Rush clicks, Map<String, Double> expense) {
        Rush best =
                rushes.stream().max(Comparator.comparingDouble(Rush::perSecond)).orElseThrow();
        double hotRow = Collections.max(hotRows);
        Table ratios = new Table("what", "ratio", "goal")
                .row(
                        "registrations/s of the rush against updates of one row/s",
                        text("%.2f", best.perSecond() / hotRow),
                        "1 or more, aimed at 2");
        Table counts = new Table("what", "confirmed", "waiting", "seats left")
                .row("5 000 people, 500 seats", "500, the first to arrive", "4 500", "0")
                .row("400 people, five clicks each, 500 seats", "400", "0", "100");
        Table figures = new Table("what", "per second", "p50", "p99")
                .row(
                        "rush",
                        text("%.0f", best.perSecond()),
                        text("%.1f ms", best.milliseconds(0.5)),
                        text("%.1f ms", best.milliseconds(0.99)))
                .row(
                        "five clicks each",
                        text("%.0f", clicks.perSecond()),
                        text("%.1f ms", clicks.milliseconds(0.5)),
                        text("%.1f ms", clicks.milliseconds(0.99)))
                .row("one row, 32 clients of pgbench", text("%.0f", hotRow), "", "");
        Table costs = new Table("processor time for one registration", "microseconds");
        expense.forEach((program, microseconds) -> costs.row(program, text("%.0f", microseconds)));
        return new Report(COMPARED, ratios, List.of(counts, figures, costs));
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static final String COMPARED = """
            5 000 members with tokens of their own register over 500 connections, through the gateway, to one event
            with 500 seats: every answer is 201, the first 500 in the order of arrival are confirmed and 4 500 wait,
            or the benchmark fails. Then 400 of them click five times each, for 500 seats. Against pgbench on the
            same server: 32 clients that take seats from one row (`update … where seats_left > 0`), one commit for
            each. Warmed up by 5 000 registrations of 20 at a time and by rushes until two make it no faster by a
            twentieth, twelve at most; then three rounds in turn; the best of each counts. Processor time is that of
            the rushes alone. The load generator shares all processors with the services and PostgreSQL. As in life all have
            looked at the event just before, so that their tokens are known.""";
}
