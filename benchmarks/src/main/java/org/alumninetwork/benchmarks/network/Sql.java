package org.alumninetwork.benchmarks.network;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database of the local stack, as the superuser of its PostgreSQL, who needs no password on this machine.
 *
 * @param url its JDBC address
 */
public record Sql(String url) {

    private static final String SUPERUSER = "postgres";

    static Sql of(String url) {
        return new Sql(url);
    }

    /** Another database of the same server. */
    public Sql database(String name) {
        return new Sql(url.replaceFirst("[^/]+$", name));
    }

    /** The address in the form that psql and pgbench take. */
    public String libpq() {
        return url.replaceFirst("jdbc:postgresql://localhost", "postgresql://" + SUPERUSER + "@127.0.0.1");
    }

    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    public long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public String text(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, SUPERUSER, "");
    }
}
