package org.alumninetwork.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Counts the SQL statements that the application sends, whichever way it sends them (pg_stat_statements). What the
 * driver looks up about columns, once per connection, is left out, and so is what workers ask again and again of
 * themselves: for work that nobody has locked, for webhooks, for where a replica stands.
 */
public final class StatementCounter {

    private static final String CALLS = """
            select coalesce(sum(calls), 0) from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
            and query not ilike '%pg_stat_statements%' and query not ilike '%pg_attribute%' and query !~* '^(begin|commit|rollback|set|show)'
            and query !~* '(skip locked|from webhook where state|replica_cursor)'""";

    private StatementCounter() {}

    /** How many statements the database worked on while the action ran; nothing else may run beside it. */
    public static long during(Runnable action) {
        long before = calls();
        action.run();
        return calls() - before;
    }

    private static long calls() {
        try (Connection connection = Database.dataSource().getConnection();
                ResultSet sum = connection.createStatement().executeQuery(CALLS)) {
            sum.next();
            return sum.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
