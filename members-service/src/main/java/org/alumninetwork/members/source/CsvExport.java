package org.alumninetwork.members.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Writes what a query finds as CSV (RFC 4180) with a header line, row by row as the database hands it out. */
@ApplicationScoped
public class CsvExport {

    private final DataSource database;

    CsvExport(DataSource database) {
        this.database = database;
    }

    /** @param query of which no part comes from a caller as text */
    public void write(String query, OutputStream stream) {
        try (Connection connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query + ") to stdout with (format csv, header true)", stream);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
