package org.alumninetwork.members.access;

import java.sql.SQLException;
import org.alumninetwork.testing.Database;

/** The log behind the API. */
final class Accesses {

    private Accesses() {}

    static void forgetAll() {
        try (var connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from access_entry");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
