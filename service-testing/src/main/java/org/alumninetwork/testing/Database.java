package org.alumninetwork.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One real PostgreSQL for all tests of a module. */
public final class Database {

    private static final AtomicInteger CREATED = new AtomicInteger();
    private static String current;

    private Database() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "100")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Creates an empty database with the extensions that services use, and returns its JDBC address. */
    public static synchronized String create() {
        current = "test" + CREATED.incrementAndGet();
        execute(Server.RUNNING.getPostgresDatabase(), "create database " + current);
        execute(
                dataSource(),
                "create extension pg_trgm; create extension unaccent; create extension citext;"
                        + " create extension btree_gist; create extension pg_stat_statements");
        return Server.RUNNING.getJdbcUrl("postgres", current);
    }

    /** The database of the application under test, for what a test must see or prepare behind its API. */
    public static synchronized DataSource dataSource() {
        return Server.RUNNING.getDatabase("postgres", current);
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }
}
