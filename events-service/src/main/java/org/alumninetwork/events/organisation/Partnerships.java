package org.alumninetwork.events.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Questions about agreements between organisations, answered by the replica. */
@ApplicationScoped
public class Partnerships {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Session database;
    private final ObjectMapper json;

    Partnerships(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Nothing for one that nobody knows yet: it is known to everybody from the day on which it is in force. */
    public Optional<Partnership> begunBy(Instant now, UUID id) {
        return database.createNativeQuery("""
                        select cast(title as text) as title, party_ids, in_force_from, in_force_until from partnership
                        where id = ?1 and in_force_from <= ?2""", Tuple.class)
                .setParameter(1, id)
                .setParameter(2, now)
                .getResultStream()
                .findFirst()
                .map(row -> new Partnership(
                        textsIn(row.get("title", String.class)),
                        List.of(row.get("party_ids", UUID[].class)),
                        row.get("in_force_from", Instant.class),
                        row.get("in_force_until", Instant.class)));
    }

    private Map<String, String> textsIn(String column) {
        try {
            return json.readValue(column, TEXTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds what was written", impossible);
        }
    }
}
