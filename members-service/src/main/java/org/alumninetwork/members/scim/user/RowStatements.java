package org.alumninetwork.members.scim.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Statements that take their rows as JSON, {@code :rows}, of one {@code :source}. */
@ApplicationScoped
class RowStatements {

    private final Session database;
    private final ObjectMapper json;

    RowStatements(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Does nothing where there are no rows. */
    void execute(String sql, UUID source, List<?> rows) {
        if (!rows.isEmpty()) {
            statement(sql, source, rows).executeUpdate();
        }
    }

    /** As the other one, of a statement that tells the time. */
    void execute(String sql, UUID source, Instant now, List<?> rows) {
        if (!rows.isEmpty()) {
            statement(sql, source, rows).setParameter("now", now).executeUpdate();
        }
    }

    private MutationQuery statement(String sql, UUID source, List<?> rows) {
        return database.createNativeMutationQuery(sql)
                .setParameter("rows", asJson(rows))
                .setParameter("source", source);
    }

    private String asJson(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("These are plain records", impossible);
        }
    }
}
