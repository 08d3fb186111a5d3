package org.alumninetwork.members.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The rows of the last whole file of a source stay, in the order of the ids, for a reconciliation. */
final class WholeFiles {

    private WholeFiles() {}

    private static final Duration LONGEST_ERASURE = Duration.ofMinutes(10);

    /**
     * Takes the place of the one before, without those who were erased since the import began.
     *
     * @param begun when the import began
     */
    static void keep(ClaimedImport claimed, Instant begun, Connection connection) throws SQLException {
        StagingTable rows = new StagingTable(claimed.id());
        dropFormer(claimed.sourceId(), connection);
        forgetErased(rows, claimed.sourceId(), begun.minus(LONGEST_ERASURE), connection);
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

    /** An erasure that comes after the lock on the former file waits, and finds this one. */
    private static void forgetErased(StagingTable rows, UUID source, Instant since, Connection connection)
            throws SQLException {
        OffsetDateTime earliest = OffsetDateTime.ofInstant(since, ZoneOffset.UTC);
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from %s r
                where exists (select from suppressed_identity where erased_at > ?)
                and suppression_hash('source:' || ?, r.external_id) in (select hash from suppressed_identity where erased_at > ?)
                and not exists (select from member_source k where k.source_id = ? and k.external_id = r.external_id)""".formatted(rows.name()))) {
            delete.setObject(1, earliest);
            delete.setObject(2, source);
            delete.setObject(3, earliest);
            delete.setObject(4, source);
            delete.executeUpdate();
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
