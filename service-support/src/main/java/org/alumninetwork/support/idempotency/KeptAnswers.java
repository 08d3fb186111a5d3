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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.support.http.EntityTags;
import org.alumninetwork.support.http.Versioned;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
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

    /** Those with whose keys no other transaction works; they are this one's until it ends. */
    List<KeyedRequest> lock(List<KeyedRequest> requests) {
        return asking(requests, Values.query(database, """
                        select cast(place as integer)
                        from unnest(cast(:callers as text[]), cast(:keys as text[])) with ordinality as r (caller, key, place)
                        where pg_try_advisory_xact_lock(hashtextextended(caller || ' ' || key, 0))""", Integer.class))
                .getResultStream()
                .map(place -> requests.get(place - 1))
                .toList();
    }

    /** What those that are locked got before; asked after locking, so that no answer is missed. */
    Map<KeyedRequest, KeptAnswer> find(List<KeyedRequest> requests) {
        return asking(requests, database.createNativeQuery("""
                        select fingerprint, status, location, entity_tag, body, cast(place as integer)
                        from unnest(cast(:callers as text[]), cast(:keys as text[])) with ordinality as r (caller, key, place)
                            join idempotent_answer using (caller, key)
                        where answered_at > :since""", Object[].class))
                .setParameter("since", clock.instant().minus(KEPT))
                .getResultStream()
                .collect(Collectors.toMap(row -> requests.get((Integer) row[5] - 1), KeptAnswer::of));
    }

    private static <T> NativeQuery<T> asking(List<KeyedRequest> requests, NativeQuery<T> query) {
        return query.setParameter("callers", texts(requests, KeyedRequest::caller))
                .setParameter("keys", texts(requests, KeyedRequest::key));
    }

    void keep(Map<KeyedRequest, RestResponse<?>> answers) {
        List<KeyedRequest> requests = List.copyOf(answers.keySet());
        List<RestResponse<?>> responses =
                requests.stream().<RestResponse<?>>map(answers::get).toList();
        database.createNativeMutationQuery("""
                        insert into idempotent_answer
                            (caller, key, fingerprint, status, location, entity_tag, body, answered_at)
                        select caller, key, fingerprint, status, location, entity_tag, body, :now
                        from unnest(cast(:callers as text[]), cast(:keys as text[]), cast(:fingerprints as text[]),
                            cast(:statuses as integer[]), cast(:locations as text[]), cast(:tags as text[]), cast(:bodies as text[]))
                            as r (caller, key, fingerprint, status, location, entity_tag, body)
                        on conflict (caller, key) do update set fingerprint = excluded.fingerprint,
                            status = excluded.status, location = excluded.location,
                            entity_tag = excluded.entity_tag, body = excluded.body,
                            answered_at = excluded.answered_at""")
                .setParameter("callers", texts(requests, KeyedRequest::caller))
                .setParameter("keys", texts(requests, KeyedRequest::key))
                .setParameter("fingerprints", texts(requests, KeyedRequest::fingerprint))
                .setParameter(
                        "statuses",
                        responses.stream().map(RestResponse::getStatus).toArray(Integer[]::new))
                .setParameter("locations", texts(responses, answer -> answer.getHeaderString(HttpHeaders.LOCATION)))
                .setParameter("tags", texts(responses, answer -> tagOf(answer.getEntity())))
                .setParameter("bodies", texts(responses, answer -> bodyOf(answer.getEntity())))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static String tagOf(Object entity) {
        return entity instanceof Versioned tagged
                ? "\"" + EntityTags.of(tagged.version()).getValue() + "\""
                : null;
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
