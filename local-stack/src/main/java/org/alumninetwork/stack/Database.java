package org.alumninetwork.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL with one database and one role for each service. */
final class Database {

    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "unaccent", "citext", "btree_gist", "pg_stat_statements");

    private final StackFolder folder;
    private final int port;
    private final boolean durable;
    private EmbeddedPostgres postgres;
    private boolean closed;

    Database(StackFolder folder, int port, boolean durable) {
        this.folder = folder;
        this.port = port;
        this.durable = durable;
    }

    /**
     * Starts it, creating what is not there yet.
     *
     * @param passwords the password of each role by its name, which is also the name of its database
     */
    synchronized void start(Map<String, String> passwords) {
        if (closed) {
            throw new StackProblem("The stack is being stopped");
        }
        try {
            Files.createDirectories(folder.software());
            postgres = builder().start();
            passwords.forEach(this::prepare);
        } catch (IOException | IllegalStateException e) {
            throw new StackProblem("PostgreSQL does not start.\n" + LogTail.of(folder.log("postgres")), e);
        }
    }

    /** An empty database for a while, with the rights and extensions of a service's own. */
    void createEmpty(String name, String owner) {
        drop(name);
        execute("create database " + name + " owner " + owner);
        createExtensions(name);
    }

    /** Drops a database, where it exists, with whoever is connected to it. */
    void drop(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    Path pidFile() {
        return folder.data().resolve("postgres/postmaster.pid");
    }

    long pid() {
        try {
            return Long.parseLong(Files.readAllLines(pidFile()).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of a service's database. */
    String url(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    /** Stops it for good; waits for a start that is under way. */
    synchronized void close() {
        closed = true;
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        File log = folder.log("postgres").toFile();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.data().resolve("postgres"))
                .setOverrideWorkingDirectory(
                        folder.software().resolve("postgresql").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setDataDirectoryCustomizer(Database::requirePasswords)
                // Order and case by Unicode on every system alike; the operating system's own locale serves pg_trgm.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", isMac() ? "en_US.UTF-8" : "C.UTF-8")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("log_timezone", "UTC")
                .setServerConfig("timezone", "UTC");
        return withDurability(durable ? "on" : "off", builder);
    }

    /** Said in either case: the builder by itself starts a server that forgets what it has not written yet. */
    private static EmbeddedPostgres.Builder withDurability(String wanted, EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", wanted)
                .setServerConfig("full_page_writes", wanted)
                .setServerConfig("synchronous_commit", wanted);
    }

    /** Services log in by password as elsewhere; only the superuser of this machine's own database needs none. */
    private static void requirePasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), """
                    local all postgres                trust
                    host  all postgres 127.0.0.1/32   trust
                    host  all postgres ::1/128        trust
                    host  all all      127.0.0.1/32   scram-sha-256
                    host  all all      ::1/128        scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(String name, String password) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + password + "'");
            if (!exists(statement, "select from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException e) {
            throw new StackProblem("The database " + name + " cannot be prepared: " + e.getMessage(), e);
        }
        createExtensions(name);
    }

    private synchronized void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL refused \"" + sql + "\": " + e.getMessage(), e);
        }
    }

    private void createExtensions(String name) {
        try (Connection connection = postgres.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
        } catch (SQLException e) {
            throw new StackProblem("The extensions of " + name + " cannot be created: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }
}
