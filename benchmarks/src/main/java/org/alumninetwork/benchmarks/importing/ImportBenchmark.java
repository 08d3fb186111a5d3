package org.alumninetwork.benchmarks.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.alumninetwork.benchmarks.Benchmark;
import org.alumninetwork.benchmarks.Report;
import org.alumninetwork.benchmarks.Table;
import org.alumninetwork.benchmarks.Workplace;
import org.alumninetwork.benchmarks.network.BenchedNetwork;
import org.alumninetwork.benchmarks.network.Sql;
import org.alumninetwork.benchmarks.program.Cost;
import org.alumninetwork.benchmarks.program.Tool;
import org.alumninetwork.stack.demo.people.HelsinkiAlumni;
import org.alumninetwork.stack.demo.registry.RegistryFile;

/** A registry's file of 200 000 rows through the gateway, against psql with COPY and a merge on the same server. */
public final class ImportBenchmark implements Benchmark {

    private static final long ROWS = 200_000;
    private static final long WARM_UP_ROWS = 40_000;
    private static final int ROUNDS = 3;
    private static final int FIRST_LOADS = 2;
    private static final double SOME = 0.01;

    /** All that hangs on these goes with them. */
    private static final String EMPTY = "truncate member, import, change, facet_count, facet_change cascade";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.PSQL);
    }

    @Override
    public Report run(Workplace place) throws Exception {
        BenchedNetwork network = place.network();
        Contest contest = new Contest(network, place);
        Path file = contest.write("registry.csv", RegistryFile.ofRows(new HelsinkiAlumni(42), ROWS));
        Path changed = contest.write(
                "registry-changed.csv",
                RegistryFile.ofRows(new HelsinkiAlumni(42), ROWS).withChanged(SOME));
        // They would copy what was imported into their replicas while the peer's turn is measured.
        network.stack().service("events").stop();
        network.stack().service("chapters").stop();
        contest.warmUp();
        List<Race> races = contest.run(file, changed);
        long memory = Cost.peakMemory(network.stack().service("members").pid());
        network.stack().service("chapters").start();
        network.stack().service("events").start();
        return report(races, memory, Files.size(file));
    }

    private static Report report(List<Race> races, long memory, long bytes) {
        Table ratios = new Table("200 000 rows", "time against psql", "goal");
        Table figures = new Table("", "import", "psql", "log of import", "log of psql");
        for (Race race : races) {
            ratios.row(race.name(), text("%.2f", race.ratio()), text("%.2f or less", race.goal()));
            figures.row(
                    race.name(),
                    text("%.2f s", Collections.min(race.ours())),
                    text("%.2f s", Collections.min(race.theirs())),
                    text("%.0f MiB", Collections.min(race.oursLogged())),
                    text("%.0f MiB", Collections.min(race.theirsLogged())));
        }
        Table service = new Table("members-service", "").row("peak memory", memory + " MiB");
        service.row("file", text("%.1f MiB", bytes / 1048576.0));
        return new Report(COMPARED, ratios, List.of(figures, service));
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    /** Both sides in turn, on one server. */
    private record Contest(BenchedNetwork network, Workplace place, Sql database, PeerImport peer) {

        Contest(BenchedNetwork network, Workplace place) {
            this(network, place, network.members(), new PeerImport(network.members(), place.folder("import")));
        }

        Path write(String name, RegistryFile file) throws IOException {
            Path path = place.folder("import").resolve(name);
            try (OutputStream stream = Files.newOutputStream(path)) {
                file.writeTo(stream);
            }
            return path;
        }

        void warmUp() throws IOException, InterruptedException {
            place.progress().say("Warming up");
            Path file = write("warm-up.csv", RegistryFile.ofRows(new HelsinkiAlumni(7), WARM_UP_ROWS));
            network.importFile(file, Mode.DELTA.query());
            network.importFile(file, Mode.SNAPSHOT.query());
            peer.createTables();
            peer.run(file, Mode.SNAPSHOT);
        }

        /** As deltas, then as whole files. */
        List<Race> run(Path file, Path changed) throws IOException, InterruptedException {
            List<Race> races = new ArrayList<>();
            for (Mode mode : Mode.values()) {
                races.addAll(run(mode, file, changed));
            }
            return races;
        }

        private List<Race> run(Mode mode, Path file, Path changed) throws IOException, InterruptedException {
            Race first = new Race(mode.of("first load"), mode.goal());
            for (int round = 0; round < FIRST_LOADS; round++) {
                database.execute(EMPTY);
                peer.empty();
                time(first, mode, file);
            }
            mustAgree();
            Race unchanged = new Race(mode.of("the same file again"), mode.goal());
            Race some = new Race(mode.of("1 % changed"), mode.goal());
            for (int round = 0; round < ROUNDS; round++) {
                Path last = round % 2 == 0 ? file : changed;
                time(unchanged, mode, last);
                time(some, mode, last.equals(file) ? changed : file);
            }
            return List.of(first, unchanged, some);
        }

        private void time(Race race, Mode mode, Path file) throws IOException, InterruptedException {
            settle();
            Measured ours = measured(() -> network.importFile(file, mode.query()));
            settle();
            Measured theirs = measured(() -> peer.run(file, mode));
            race.ours().add(ours.seconds());
            race.theirs().add(theirs.seconds());
            race.oursLogged().add(ours.logged());
            race.theirsLogged().add(theirs.logged());
            place.progress()
                    .say(race.name() + ": " + text("%.2f s", ours.seconds()) + ", psql "
                            + text("%.2f s", theirs.seconds()));
        }

        private Measured measured(Work work) throws IOException, InterruptedException {
            double loggedBefore = logged();
            long start = System.nanoTime();
            work.run();
            return new Measured((System.nanoTime() - start) / 1e9, logged() - loggedBefore);
        }

        /** So that neither side's turn pays for what the other one left behind. */
        private void settle() {
            database.execute("vacuum analyze", "checkpoint");
        }

        private double logged() {
            return database.number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')") / 1048576.0;
        }

        private void mustAgree() {
            long ours = database.number("select count(*) from public.member");
            if (ours != peer.members()) {
                throw new IllegalStateException(ours + " members here, " + peer.members() + " with psql");
            }
        }
    }

    /**
     * What one import took.
     *
     * @param logged MiB of write-ahead log
     */
    private record Measured(double seconds, double logged) {}

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static final String COMPARED = """
            A registry's CSV file of 200 000 rows, from the first byte sent to the gateway until the job is seen to have
            succeeded (asked every 20 ms), against psql on the same server: COPY into an unlogged staging table, hashes
            of the rows, and a MERGE of the people whose hash differs into tables with the same columns, checks and
            indexes as `member`, `affiliation` and `member_source`. psql does less: it checks no value, reports no row,
            folds no accents, appends nothing to the feed, ends no affiliation and asks for no rights. With a whole file
            it also ends the assertions about who is missing, as the service does, but keeps no rows for a
            reconciliation. Both sides are
            warmed up with another file and take turns, with vacuum and checkpoint between; the best round of each
            counts. PostgreSQL is durable (fsync on); the other services are stopped.""";
}
