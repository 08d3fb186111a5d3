package org.alumninetwork.chapters.change;

import static org.alumninetwork.chapters.Requests.idOf;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.alumninetwork.testing.Database;

/** A webhook that another instance is about to delete, until this is closed. */
final class LockedWebhook implements AutoCloseable {

    private final Connection connection;

    private LockedWebhook(Connection connection) {
        this.connection = connection;
    }

    static LockedWebhook of(String webhook) throws SQLException {
        Connection connection = Database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select id from webhook where id = ? for update")) {
            lock.setObject(1, UUID.fromString(idOf(webhook)));
            lock.executeQuery();
        }
        return new LockedWebhook(connection);
    }

    /** How many wait in the database for somebody else to end. */
    static int waiting() throws SQLException {
        try (Connection watcher = Database.dataSource().getConnection();
                var count = watcher.prepareStatement("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'""")) {
            var rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
