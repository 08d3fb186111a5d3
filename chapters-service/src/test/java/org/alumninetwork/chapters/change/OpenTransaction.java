package org.alumninetwork.chapters.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.alumninetwork.testing.Database;

/** A writer that takes its time: another instance of the service, whose transaction stays open between two steps. */
final class OpenTransaction implements AutoCloseable {

    private final Connection connection;
    private final String subject = "organisations/" + UUID.randomUUID();

    private OpenTransaction(Connection connection) {
        this.connection = connection;
    }

    /** Appends a change and does not commit it yet. */
    static OpenTransaction begin() throws SQLException {
        OpenTransaction transaction = new OpenTransaction(Database.dataSource().getConnection());
        transaction.append();
        return transaction;
    }

    String subject() {
        return subject;
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void append() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "insert into change (type, subject, data) values ('org.alumninetwork.organisation.changed', ?, '{}')")) {
            statement.setString(1, subject);
            statement.executeUpdate();
        }
    }
}
