package org.alumninetwork.members.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Takes the rows of one file into the database: good ones by COPY, which the server works on while the next rows are
 * being read; refused ones in batches, for which COPY is interrupted.
 */
final class Staging {

    private static final int BUFFER = 1 << 16;
    private static final int REJECTIONS_TOGETHER = 1_000;

    private final Connection connection;
    private final CopyManager copies;
    private final StagingTable table;
    private final CopyLine format;
    private final CopyBuffer buffer = new CopyBuffer(BUFFER + 4096);
    private final List<Rejection> rejections = new ArrayList<>();
    private CopyIn copy;
    private long staged;
    private long rejectedRows;

    Staging(Connection connection, StagingTable table, CopyLine format) throws SQLException {
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.table = table;
        this.format = format;
    }

    void add(CheckedRow row) throws SQLException {
        if (row.isGood()) {
            staged++;
            format.write(row, buffer);
            if (buffer.size() >= BUFFER) {
                send();
            }
        } else {
            rejectedRows++;
            rejections.addAll(row.rejections());
            if (rejections.size() >= REJECTIONS_TOGETHER) {
                flush();
            }
        }
    }

    /** Everything that was added is in the database afterwards. */
    void flush() throws SQLException {
        send();
        if (copy != null) {
            copy.endCopy();
            copy = null;
        }
        writeRejections();
    }

    long staged() {
        return staged;
    }

    long rejectedRows() {
        return rejectedRows;
    }

    private void send() throws SQLException {
        if (copy == null) {
            copy = copies.copyIn(table.copyIn());
        }
        buffer.send(copy);
    }

    private void writeRejections() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into import_rejection (import_id, line, field, external_id, reason) values (?, ?, ?, ?, ?)")) {
            for (Rejection rejection : rejections) {
                insert.setObject(1, table.importId());
                insert.setLong(2, rejection.line());
                insert.setString(3, rejection.field());
                insert.setString(4, shortened(rejection.externalId()));
                insert.setString(5, rejection.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        rejections.clear();
    }

    /** An id that is refused may be of any length, and may hold what no text of PostgreSQL does. */
    private static String shortened(String externalId) {
        if (externalId == null) {
            return null;
        }
        String readable = externalId.replaceAll("\\p{Cntrl}", " ");
        return readable.length() <= 200 ? readable : readable.substring(0, 200);
    }
}
