package org.alumninetwork.members.importing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Applies an import and takes it back, all but the notes of what it did: these leave the transaction's savepoint in a
 * file, for they may be as many as the file has rows.
 */
final class Trial {

    private static final List<String> NOTES = List.of("import_rejection", "import_outcome", "import_difference");

    private final UUID importId;
    private final Connection connection;
    private final CopyManager copies;

    Trial(UUID importId, Connection connection) throws SQLException {
        this.importId = importId;
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    <T> T of(Callable<T> work) throws SQLException {
        execute("savepoint trial");
        T result = done(work);
        Path folder = folder();
        try {
            for (String table : NOTES) {
                write(table, folder.resolve(table));
            }
            execute("rollback to savepoint trial");
            for (String table : NOTES) {
                execute("delete from " + table + " where import_id = '" + importId + "'");
                read(table, folder.resolve(table));
            }
        } finally {
            delete(folder);
        }
        return result;
    }

    private static <T> T done(Callable<T> work) throws SQLException {
        try {
            return work.call();
        } catch (SQLException | RuntimeException broken) {
            throw broken;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private void write(String table, Path file) throws SQLException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            copies.copyOut("copy (select * from " + table + " where import_id = '" + importId + "') to stdout", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String table, Path file) throws SQLException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            copies.copyIn("copy " + table + " from stdin", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("trial");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            for (String table : NOTES) {
                Files.deleteIfExists(folder.resolve(table));
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
