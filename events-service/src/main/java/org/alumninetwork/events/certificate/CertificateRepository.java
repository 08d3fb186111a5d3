package org.alumninetwork.events.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Certificates, read together with what they speak of. */
@ApplicationScoped
class CertificateRepository {

    private static final String CERTIFICATES = """
            select c.*, r.member_id, m.display_name, cast(e.title as text) as title, e.starts_at, e.ends_at, e.time_zone,
                e.start_instant, e.end_instant,
                (select cast(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name)
                    order by o.id <> e.organisation_id, o.id) as text) from organisation o
                    where o.id = e.organisation_id or e.co_hosts @> jsonb_build_array(o.id)) as hosts
            from certificate c join registration r on r.id = c.registration_id join event e on e.id = c.event_id
                left join member m on m.id = r.member_id
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<CertificateHost>> HOSTS = new TypeReference<>() {};

    private final Session database;
    private final ObjectMapper json;

    CertificateRepository(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Both lists are ordered by id, which grows with time. */
    record AtId(UUID id) {
        static AtId of(Certificate certificate) {
            return new AtId(certificate.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    Certificate required(UUID id) {
        return one(CERTIFICATES + "where c.id = ?1", id);
    }

    /**
     * As it is, for this transaction alone.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    Certificate locked(UUID id) {
        return one(CERTIFICATES + "where c.id = ?1 for update of c", id);
    }

    /** The latest comes first. */
    List<Certificate> of(UUID member, PageRequest page) {
        return page(CERTIFICATES + """
                where r.member_id = :whose and (cast(:from as uuid) is null or c.id < :from)
                order by c.id desc limit :most""", member, page);
    }

    /** In the order in which they were issued. */
    List<Certificate> to(UUID event, PageRequest page) {
        return page(CERTIFICATES + """
                where c.event_id = :whose and (cast(:from as uuid) is null or c.id > :from)
                order by c.id limit :most""", event, page);
    }

    List<Certificate> all(Collection<UUID> ids) {
        return certificatesOf(
                database.createNativeQuery(CERTIFICATES + "where c.id = any(?1) order by c.id", Tuple.class)
                        .setParameter(1, ids.toArray(UUID[]::new)));
    }

    private Certificate one(String query, UUID id) {
        return certificatesOf(database.createNativeQuery(query, Tuple.class).setParameter(1, id)).stream()
                .findFirst()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no certificate " + id + "."));
    }

    private List<Certificate> page(String query, UUID whose, PageRequest page) {
        return certificatesOf(database.createNativeQuery(query, Tuple.class)
                .setParameter("whose", whose)
                .setParameter("from", page.after(AtId.class).map(AtId::id).orElse(null))
                .setParameter("most", page.rowsToRead()));
    }

    private List<Certificate> certificatesOf(NativeQuery<Tuple> query) {
        return query.getResultStream().map(this::certificateOf).toList();
    }

    private Certificate certificateOf(Tuple row) {
        return new Certificate(
                row.get("id", UUID.class),
                row.get("event_id", UUID.class),
                row.get("registration_id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("display_name", String.class),
                row.get("name_shown", Boolean.class),
                CertificateKind.valueOf(row.get("kind", String.class)),
                row.get("hours", BigDecimal.class),
                row.get("ects_credits", BigDecimal.class),
                read(row.get("title", String.class), TEXTS),
                row.get("starts_at", LocalDateTime.class),
                row.get("ends_at", LocalDateTime.class),
                row.get("time_zone", String.class),
                row.get("start_instant", Instant.class),
                row.get("end_instant", Instant.class),
                read(row.get("hosts", String.class), HOSTS),
                row.get("issued_at", Instant.class),
                row.get("revoked_at", Instant.class),
                row.get("revocation_reason", String.class),
                row.get("version", Long.class));
    }

    private <T> T read(String column, TypeReference<T> type) {
        try {
            return json.readValue(column, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The column holds what was written", impossible);
        }
    }
}
