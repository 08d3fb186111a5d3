package org.alumninetwork.members.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alumninetwork.testing.Database;

/** What is left of somebody, anywhere in the database. */
final class Traces {

    private Traces() {}

    /** The tables in which the text stands. */
    static List<String> of(String text) {
        try (Connection connection = Database.dataSource().getConnection();
                var tables = connection.createStatement().executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name""")) {
            List<String> found = new ArrayList<>();
            while (tables.next()) {
                if (isIn(connection, tables.getString(1), text)) {
                    found.add(tables.getString(1));
                }
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static boolean isIn(Connection connection, String table, String text) throws SQLException {
        try (var select = connection.prepareStatement(
                "select exists (select from " + table + " t where strpos(cast(t as text), ?) > 0)")) {
            select.setString(1, text);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
