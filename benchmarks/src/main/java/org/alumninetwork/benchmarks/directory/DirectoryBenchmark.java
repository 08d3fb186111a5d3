package org.alumninetwork.benchmarks.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.Api;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.FilledDirectory;
import org.alumninetwork.benchmarks.network.LoggedStatements;
import org.alumninetwork.benchmarks.program.Load;
import org.alumninetwork.benchmarks.program.Pgbench;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.benchmarks.program.Wrk;

/** Pages of a directory of 200 000 members through the gateway, against the same SQL sent by pgbench. */
public final class DirectoryBenchmark implements Benchmark {

    private static final int PAGES = 20;
    private static final int PAGE = 50;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.WRK, Tool.PGBENCH);
    }

    @Override
    public Report run(Workplace place) throws Exception {
        BenchedNetwork network = place.network();
        Path folder = place.folder("directory");
        FilledDirectory.of(network, folder);
        Api caller = network.as(FilledDirectory.CALLER);
        List<String> pages = pages(caller);
        Pgbench pgbench = new Pgbench(
                network.members(),
                folder,
                new LoggedStatements(network, network.members(), "members-service", "from member m").of(caller, pages));
        String pagesInTurn =
                Files.writeString(folder.resolve("pages.lua"), lua(pages)).toString();
        List<String> options = List.of("-s", pagesInTurn);
        String token = network.tokenOf(FilledDirectory.CALLER);
        place.progress().say("Warming up");
        new Wrk(8, token, List.of()).run(network.gateway(), WARM_UP, options);
        List<Crowd> crowds = List.of(new Crowd(1), new Crowd(8));
        for (int round = 0; round < ROUNDS; round++) {
            for (Crowd crowd : crowds) {
                Wrk wrk = new Wrk(crowd.clients(), token, List.of());
                crowd.ours().add(wrk.run(network.gateway(), ROUND, options));
                crowd.theirs().add(pgbench.run(crowd.clients(), ROUND));
                place.progress().say(crowd.lastRound());
            }
        }
        return report(crowds, pgbench.statements());
    }

    private static List<String> pages(Api caller) {
        List<String> pages = new ArrayList<>(List.of("/v1/members?limit=" + PAGE));
        while (pages.size() < PAGES) {
            pages.add(caller.pageAfter(pages.getLast()));
        }
        JsonNode last = caller.get(pages.getLast());
        if (last.path("items").size() != PAGE) {
            throw new IllegalStateException(
                    "The last page holds " + last.path("items").size() + " members");
        }
        return pages;
    }

    /** Makes wrk ask for one page after the other. */
    private static String lua(List<String> pages) {
        return "local pages = {"
                + pages.stream().map(page -> '"' + page + '"').collect(Collectors.joining(", "))
                + "}\nlocal turn = 0\n"
                + "request = function() turn = turn % #pages + 1; return wrk.format('GET', pages[turn]) end\n";
    }

    private static Report report(List<Crowd> crowds, long statements) {
        Table ratios = new Table("at a time", "pages/s against pgbench", "goal");
        Table figures = new Table("at a time", "pages/s", "p50", "p99", "pgbench, pages/s");
        for (Crowd crowd : crowds) {
            Load ours = crowd.best();
            double theirs = crowd.theirs().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            String clients = Integer.toString(crowd.clients());
            ratios.row(clients, text("%.2f", ours.perSecond() / theirs), "none, to be watched");
            figures.row(
                    clients,
                    text("%.0f", ours.perSecond()),
                    text("%.2f ms", ours.median()),
                    text("%.2f ms", ours.slowest()),
                    text("%.0f", theirs));
        }
        return new Report(COMPARED.replace("%statements%", Long.toString(statements)), ratios, List.of(figures));
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static final String COMPARED = """
            Pages of 50 of a directory of 200 000 members, as a member sees them, in turn the first 20 pages in the
            order of names: through the gateway as JSON, against the statements that members-service sends for them
            (taken from PostgreSQL's log, %statements% for a page, with their values) sent by pgbench as prepared statements to
            the same database. Load generators, services and PostgreSQL share all processors. Warmed up for 20 s, three
            rounds of 8 s each, in turn; the best round of each counts.""";
}
