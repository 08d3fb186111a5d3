package org.alumninetwork.members.contact;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alumninetwork.testing.Database;

/** A transaction that somebody else's call has to wait for. */
public final class Unfinished {

    private Unfinished() {}

    /** Writes the first, lets the call come and wait, writes the second and commits; what came of the call. */
    public static <T> T duringWhich(Callable<T> call, String first, String second) throws Exception {
        try (Connection transaction = Database.dataSource().getConnection();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            transaction.setAutoCommit(false);
            execute(transaction, "set local lock_timeout = '3s'");
            execute(transaction, first);
            Future<T> outcome = thread.submit(call);
            await().until(Unfinished::isWaitedFor);
            execute(transaction, second);
            transaction.commit();
            return outcome.get();
        }
    }

    private static void execute(Connection transaction, String sql) throws SQLException {
        try (var statement = transaction.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isWaitedFor() throws SQLException {
        try (Connection connection = Database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select exists (select from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and datname = current_database())")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
