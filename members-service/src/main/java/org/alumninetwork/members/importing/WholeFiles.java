package org.alumninetwork.members.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The rows of the last whole file of a source stay, in the order of the ids, for a reconciliation. */
final class WholeFiles {

    private WholeFiles() {}

    /** Takes the place of the one before. */
    static void keep(ClaimedImport claimed, Connection connection) throws SQLException {
        StagingTable rows = new StagingTable(claimed.id());
        dropFormer(claimed.sourceId(), connection);
        try (Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into whole_file (source_id, import_id) values (?, ?)
                        on conflict (source_id) do update set import_id = excluded.import_id""")) {
            statement.execute("create index on " + rows.name() + " (external_id, line)");
            insert.setObject(1, claimed.sourceId());
            insert.setObject(2, claimed.id());
            insert.executeUpdate();
        }
    }

    private static void dropFormer(UUID source, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select import_id from whole_file where source_id = ? for update")) {
            select.setObject(1, source);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    new StagingTable(row.getObject(1, UUID.class)).drop(connection);
                }
            }
        }
    }
}
