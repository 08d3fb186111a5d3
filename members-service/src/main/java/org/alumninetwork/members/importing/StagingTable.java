package org.alumninetwork.members.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Where the rows of one file wait for their import: a table of its own, without write-ahead log, so that it costs next
 * to nothing to fill and nothing to take away. Should the database break down it is empty, which the import notices.
 */
record StagingTable(UUID importId) {

    String name() {
        return "staged_" + importId.toString().replace("-", "");
    }

    /** What every row is asked for comes first: what stands behind other columns is found by going through them. */
    void create(Connection connection) throws SQLException {
        execute(connection, """
                create unlogged table %s (
                    line bigint not null, person_hash bigint not null, row_hash bigint not null,
                    external_id text collate "C" not null, affiliation_hash bigint,
                    given_name text, family_name text not null, email text, birth_date date, country text, city text,
                    edu_person_unique_id text, orcid text,
                    basis text, institution text, programme text, degree text, start_date date, end_date date,
                    family_key text collate "C" not null, given_key text collate "C" not null
                ) with (autovacuum_enabled = false)""".formatted(name()));
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "drop table if exists " + name());
    }

    /** In the transaction that creates it: nobody else sees the rows before its end, so none needs to be marked later. */
    String copyIn() {
        return "copy " + name() + " from stdin with (freeze)";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
