package org.alumninetwork.members.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.testing.Database;

/** Lets what began today have begun earlier. */
final class Past {

    private Past() {}

    static void begin(String member, LocalDate day) {
        try (Connection connection = Database.dataSource().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update membership_span set from_date = ? where member_id = ?")) {
            update.setObject(1, day);
            update.setObject(2, UUID.fromString(member));
            update.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
