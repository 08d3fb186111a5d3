package org.alumninetwork.members.access;

import java.sql.SQLException;
import org.alumninetwork.testing.Database;

/** The log behind the API. */
final class Accesses {

    private Accesses() {}

    /** How many entries name the login or the id as who looked. */
    static long by(String viewer) {
        try (var connection = Database.dataSource().getConnection();
                var count = connection.prepareStatement("select count(*) from access_entry"
                        + " where ? in (viewer_login, cast(viewer_member_id as text))")) {
            count.setString(1, viewer);
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static void forgetAll() {
        try (var connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from access_entry");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
