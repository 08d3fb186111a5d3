package org.alumninetwork.members.retention;

import java.sql.SQLException;
import java.util.UUID;
import org.alumninetwork.testing.Database;

/** Erasures behind the API, where nobody asked for one. */
final class Erasures {

    private Erasures() {}

    static long of(String member) {
        try (var connection = Database.dataSource().getConnection();
                var count = connection.prepareStatement("select count(*) from erasure where member_id = ?")) {
            count.setObject(1, UUID.fromString(member));
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
