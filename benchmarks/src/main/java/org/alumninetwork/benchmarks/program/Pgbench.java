package org.alumninetwork.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alumninetwork.benchmarks.network.Sql;

/** The statements of pages, sent by pgbench. */
public final class Pgbench {

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    private final Sql database;
    private final List<List<String>> pages;
    private final List<String> scripts = new ArrayList<>();

    /** @param pages the statements of each page, in their order */
    public Pgbench(Sql database, Path folder, List<List<String>> pages) throws IOException {
        this.database = database;
        this.pages = pages;
        for (int page = 0; page < pages.size(); page++) {
            String script = String.join(";\n", pages.get(page)) + ";\n";
            scripts.addAll(List.of(
                    "--file",
                    Files.writeString(folder.resolve("page-" + page + ".sql"), script)
                            .toString()));
        }
    }

    /** How many statements a page takes. */
    public long statements() {
        return pages.getFirst().size();
    }

    /** Answers how many pages were read in a second. */
    public double run(int clients, Duration time) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Tool.PGBENCH.path(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--time=" + time.toSeconds()));
        command.addAll(scripts);
        command.add(database.libpq());
        String printed = Program.run(time.plusSeconds(20), command);
        Matcher found = PER_SECOND.matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("pgbench printed no tps:\n" + printed);
        }
        return Double.parseDouble(found.group(1));
    }
}
