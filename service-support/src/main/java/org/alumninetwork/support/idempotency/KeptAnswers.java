package org.alumninetwork.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.support.http.EntityTags;
import org.alumninetwork.support.http.Versioned;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

/** The table of first answers. */
@ApplicationScoped
class KeptAnswers {

    /** How long a key is remembered (api.md, "Retries"). */
    private static final Duration KEPT = Duration.ofHours(24);

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;

    KeptAnswers(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** False while another transaction works on a request with the same key. */
    boolean lock(String caller, String key) {
        return database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
                .setParameter(1, caller + " " + key)
                .getSingleResult();
    }

    Optional<KeptAnswer> find(String caller, String key) {
        List<Object[]> rows = database.createNativeQuery("""
                        select fingerprint, status, location, entity_tag, body from idempotent_answer
                        where caller = ?1 and key = ?2 and answered_at > ?3""", Object[].class)
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, clock.instant().minus(KEPT))
                .getResultList();
        return rows.stream().map(KeptAnswer::of).findFirst();
    }

    void keep(String caller, String key, String fingerprint, RestResponse<?> response) {
        Object entity = response.getEntity();
        database.createNativeMutationQuery("""
                        insert into idempotent_answer
                            (caller, key, fingerprint, status, location, entity_tag, body, answered_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (caller, key) do update set fingerprint = excluded.fingerprint,
                            status = excluded.status, location = excluded.location,
                            entity_tag = excluded.entity_tag, body = excluded.body,
                            answered_at = excluded.answered_at""")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, fingerprint)
                .setParameter(4, response.getStatus())
                .setParameter(5, response.getHeaderString(HttpHeaders.LOCATION))
                .setParameter(
                        6,
                        entity instanceof Versioned tagged
                                ? "\"" + EntityTags.of(tagged.version()).getValue() + "\""
                                : null)
                .setParameter(7, bodyOf(entity))
                .setParameter(8, clock.instant())
                .executeUpdate();
    }

    private String bodyOf(Object entity) {
        try {
            return entity == null ? null : json.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A view is a plain record", impossible);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        database.createNativeMutationQuery("delete from idempotent_answer where answered_at <= ?1")
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
