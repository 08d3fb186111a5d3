package org.alumninetwork.benchmarks.rush;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alumninetwork.benchmarks.network.Sql;
import org.alumninetwork.benchmarks.program.Pgbench;

/** The usual way to count seats, without anything around it: pgbench takes seats from one row, one commit for each. */
final class HotRow {

    private static final int CLIENTS = 32;

    private final Pgbench pgbench;

    HotRow(Sql database, Path folder) throws IOException {
        database.execute(
                "drop table if exists bench_seats",
                "create table bench_seats (id integer primary key, seats_left integer not null)",
                "insert into bench_seats values (1, 2000000000)");
        pgbench = new Pgbench(
                database,
                folder,
                List.of(List.of("update bench_seats set seats_left = seats_left - 1 where id = 1 and seats_left > 0")));
    }

    /** Seats taken in a second. */
    double run(Duration time) throws IOException, InterruptedException {
        return pgbench.run(CLIENTS, time);
    }
}
