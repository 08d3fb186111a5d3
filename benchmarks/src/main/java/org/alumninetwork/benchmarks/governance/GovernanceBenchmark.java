package org.alumninetwork.benchmarks.governance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.program.Load;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.benchmarks.program.Wrk;

/** Statistics of two million members, and the standing of 50 and of 5 000 chapters, against the read of one record. */
public final class GovernanceBenchmark implements Benchmark {

    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int CLIENTS = 4;
    private static final String CALLER = "administrator";
    private static final String BY_KEY = "one organisation, by its key";
    private static final String STATISTICS = "statistics of 2 000 000 members";
    private static final String STATISTICS_PATH = "/v1/statistics/network";
    private static final String STANDING = "standing of one chapter";
    private static final String STANDINGS_OF_FEW = "standings of all 50 chapters";
    private static final String STANDINGS_OF_MANY = "50 of 5 000 standings";
    private static final Set<String> GOALS = Set.of(STATISTICS, STANDING, STANDINGS_OF_FEW, STANDINGS_OF_MANY);

    @Override
    public String name() {
        return "governance";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.WRK);
    }

    @Override
    public Report run(Workplace place) throws Exception {
        BenchedNetwork network = place.network();
        place.progress().say("Filling in two million members and 5 050 chapters with five years of evidence");
        ManyChapters chapters = new ManyChapters(network);
        chapters.addMembers();
        String small = chapters.addNetwork("small", 50);
        Map<String, List<Load>> ofFew = measure(network, place, Map.of(STATISTICS, STATISTICS_PATH), small);
        String large = chapters.addNetwork("large", 5_000);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("the same, 5 050 chapters by name in it", STATISTICS_PATH);
        asked.put(STANDING, "/v1/chapters/" + chapters.firstOf(small) + "/standing");
        asked.put(STANDINGS_OF_FEW, "/v1/organisations/" + small + "/standings?limit=50");
        asked.put(STANDINGS_OF_MANY, "/v1/organisations/" + large + "/standings?limit=50");
        Map<String, List<Load>> ofMany = measure(network, place, asked, small);
        return report(List.of(ofFew, ofMany), chapters);
    }

    /** In turn with the read that all are compared with. */
    private static Map<String, List<Load>> measure(
            BenchedNetwork network, Workplace place, Map<String, String> others, String organisation) throws Exception {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(BY_KEY, "/v1/organisations/" + organisation);
        asked.putAll(others);
        Map<String, List<Load>> loads = new LinkedHashMap<>();
        for (Map.Entry<String, String> address : asked.entrySet()) {
            place.progress().say("Warming up: " + address.getKey());
            load(network, address.getValue(), WARM_UP);
            loads.put(address.getKey(), new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, String> address : asked.entrySet()) {
                loads.get(address.getKey()).add(load(network, address.getValue(), ROUND));
            }
        }
        return loads;
    }

    private static Load load(BenchedNetwork network, String path, Duration time) throws Exception {
        return new Wrk(CLIENTS, network.tokenOf(CALLER), List.of()).run(network.gateway() + path, time, List.of());
    }

    private static Report report(List<Map<String, List<Load>>> measured, ManyChapters chapters) {
        Table ratios = new Table("answer", "times the read of one record", "goal");
        Table figures = new Table("answer", "answers/s", "p50", "p99");
        measured.forEach(loads -> loads.forEach((name, rounds) -> {
            Load best = best(rounds);
            ratios.row(
                    name,
                    text("%.2f", best.median() / best(loads.get(BY_KEY)).median()),
                    GOALS.contains(name) ? "2.00 or less" : "to be watched");
            figures.row(
                    name,
                    text("%.0f", best.perSecond()),
                    text("%.2f ms", best.median()),
                    text("%.2f ms", best.slowest()));
        }));
        Table counting = new Table("change told by the feed", "milliseconds for 1 000 members");
        counting.row("their countries, counted", text("%.0f", chapters.millisecondsOfCounting()));
        counting.row("their names, nothing to count", text("%.0f", chapters.millisecondsWithoutCounting()));
        return new Report(COMPARED, ratios, List.of(figures, counting));
    }

    private static Load best(List<Load> rounds) {
        return rounds.stream().min(Comparator.comparingDouble(Load::median)).orElseThrow();
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static final String COMPARED = """
            Answers through the gateway to an administrator, four at a time, in turn with the read of one organisation
            by its key: the network's statistics over 2 000 000 members of a network of 50 chapters, kept counted by the
            feed; then, with 5 000 chapters and 200 000 memberships more, the same once more; how one chapter stands
            today, with its evidence out of 60 events and five years of terms; how all 50 chapters of a network stand;
            and a page of 50 of a network of 5 000. Warmed up for 10 s each, three rounds of 6 s, in turn; the round with
            the best median of each counts. Load generator, services and PostgreSQL share all processors.""";
}
