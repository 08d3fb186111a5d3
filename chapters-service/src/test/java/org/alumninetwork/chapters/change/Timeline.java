package org.alumninetwork.chapters.change;

import java.sql.SQLException;
import org.alumninetwork.testing.Database;

/** The timeline on which the database writes its log. */
final class Timeline {

    private Timeline() {}

    /** Makes the service's note of it that of another one: so it is after a restore, or when a standby was promoted. */
    static void another() {
        try (var connection = Database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update change_horizon set timeline = '00000000'");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
