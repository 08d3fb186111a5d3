package org.alumninetwork.members.importing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.alumninetwork.testing.Database;

/** Whatever comes to a place in the database waits there until this is closed. */
final class HeldUp implements AutoCloseable {

    private static final int PLACE = 20_602;

    private final Connection connection;
    private final String waiting;

    private HeldUp(Connection connection, String waiting) {
        this.connection = connection;
        this.waiting = "select count(*) from pg_locks where not granted and " + waiting;
    }

    /** Writes to a table. */
    static HeldUp writing(String table) throws SQLException {
        Connection connection = Database.dataSource().getConnection();
        connection.setAutoCommit(false);
        execute(connection, "lock table " + table + " in share mode");
        return new HeldUp(connection, "relation = '" + table + "'::regclass");
    }

    /** A new affiliation with an institution called Slow. */
    static HeldUp affiliations() throws SQLException {
        Connection connection = Database.dataSource().getConnection();
        execute(connection, """
                create or replace function waits() returns trigger language plpgsql as $$
                begin perform pg_advisory_xact_lock_shared(%d); return new; end $$""".formatted(PLACE));
        execute(connection, """
                create or replace trigger waits before insert on affiliation for each row
                when (new.institution = 'Slow') execute function waits()""");
        execute(connection, "select pg_advisory_lock(" + PLACE + ")");
        return new HeldUp(connection, "locktype = 'advisory' and objid = " + PLACE);
    }

    /** Returns when somebody has come there. */
    void awaitSomebody() {
        await().until(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(waiting)) {
                return row.next() && row.getLong(1) > 0;
            }
        });
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (connection.getAutoCommit()) {
                execute(connection, "select pg_advisory_unlock(" + PLACE + ")");
                execute(connection, "drop trigger waits on affiliation");
            } else {
                connection.rollback();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
