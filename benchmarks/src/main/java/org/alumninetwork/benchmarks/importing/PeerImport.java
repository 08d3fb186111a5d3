package org.alumninetwork.benchmarks.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alumninetwork.benchmarks.network.Sql;
import org.alumninetwork.benchmarks.program.Program;
import org.alumninetwork.benchmarks.program.Tool;

/** The same file by psql: COPY into a staging table and one merge, beside the service's tables in the same database. */
final class PeerImport {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Sql database;
    private final Path folder;

    PeerImport(Sql database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Tables with the columns, checks and indexes of the service's own. */
    void createTables() {
        database.execute(text("peer-tables.sql"));
    }

    void empty() {
        database.execute("truncate peer.member, peer.affiliation, peer.member_source");
    }

    void run(Path file, Mode mode) throws IOException, InterruptedException {
        Path script = folder.resolve("peer-merge.sql");
        Files.writeString(
                script,
                text("peer-merge.sql")
                        .replace("%file%", file.toString())
                        .replace("%lapse%", mode == Mode.SNAPSHOT ? text("peer-lapse.sql") : ""));
        Program.run(
                LONGEST,
                List.of(
                        Tool.PSQL.path(),
                        "--no-psqlrc",
                        "--quiet",
                        "--set",
                        "ON_ERROR_STOP=1",
                        "--file",
                        script.toString(),
                        database.libpq()));
    }

    /** How many members it has. */
    long members() {
        return database.number("select count(*) from peer.member");
    }

    private static String text(String resource) {
        try (var stream = PeerImport.class.getResourceAsStream("/importing/" + resource)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
