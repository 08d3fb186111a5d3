package org.alumninetwork.support.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** The changes that a replica could not take in: of each record the last one. Always inside the caller's transaction. */
@ApplicationScoped
class Refusals {

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;

    Refusals(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void keep(String feed, Change change, String reason, int generation) {
        database.createNativeMutationQuery("""
                        insert into replica_refusal (feed, subject, change, reason, generation, refused_at)
                        values (?1, ?2, cast(?3 as jsonb), ?4, ?5, ?6)
                        on conflict (feed, subject) do update set change = excluded.change, reason = excluded.reason,
                            generation = excluded.generation, refused_at = excluded.refused_at""")
                .setParameter(1, feed)
                .setParameter(2, change.subject())
                .setParameter(3, written(change))
                .setParameter(4, reason)
                .setParameter(5, generation)
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    /** These records were taken in, and with them whatever was refused of them before. */
    void forget(String feed, List<Change> taken) {
        database.createNativeMutationQuery("delete from replica_refusal where feed = ?1 and subject = any(?2)")
                .setParameter(1, feed)
                .setParameter(2, taken.stream().map(Change::subject).toArray(String[]::new))
                .executeUpdate();
    }

    void forgetOlderThan(String feed, int generation) {
        database.createNativeMutationQuery("delete from replica_refusal where feed = ?1 and generation < ?2")
                .setParameter(1, feed)
                .setParameter(2, generation)
                .executeUpdate();
    }

    /** In the order in which they were refused. */
    List<Change> of(String feed) {
        return Values.query(
                        database,
                        "select change::text from replica_refusal where feed = ?1 order by refused_at, subject",
                        String.class)
                .setParameter(1, feed)
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    boolean has(String feed, Change change) {
        return Values.query(
                                database,
                                "select 1 from replica_refusal where feed = ?1 and subject = ?2 and change ->> 'id' = ?3",
                                Integer.class)
                        .setParameter(1, feed)
                        .setParameter(2, change.subject())
                        .setParameter(3, change.id().toString())
                        .getSingleResultOrNull()
                != null;
    }

    private String written(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("It was read from JSON", impossible);
        }
    }

    private Change read(String change) {
        try {
            return json.readValue(change, Change.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("It was written by us", impossible);
        }
    }
}
