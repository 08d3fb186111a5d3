package org.alumninetwork.support.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** The webhooks of this service. */
@ApplicationScoped
class Webhooks {

    private final Session database;

    Webhooks(Session database) {
        this.database = database;
    }

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Webhook webhook) {
            return new AfterId(webhook.id());
        }
    }

    /**
     * Waits until nobody else is changing it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none that the caller may know of
     */
    Webhook locked(UUID id, WebhookOwner caller) {
        lock(id);
        return required(id, caller);
    }

    /** Comes before the locks on its cursor and its deliveries, whoever takes them. */
    void lock(UUID id) {
        Values.query(database, "select id from webhook where id = ?1 for update", UUID.class)
                .setParameter(1, id)
                .getResultList();
    }

    Webhook required(UUID id, WebhookOwner caller) {
        return find(id).filter(webhook -> caller.owns(webhook.owner()))
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no webhook " + id + "."));
    }

    Optional<Webhook> find(UUID id) {
        return database.createNativeQuery("select * from webhook where id = ?1", Tuple.class)
                .setParameter(1, id)
                .getResultStream()
                .map(Webhooks::webhookIn)
                .findFirst();
    }

    List<Webhook> of(WebhookOwner caller, PageRequest page) {
        return database.createNativeQuery("""
                        select * from webhook
                        where (:kind = 'ADMINISTRATOR' or owner_kind = :kind
                            and (owner_source = :source or owner_source is null and owner_name = :name))
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Tuple.class)
                .setParameter("kind", caller.kind().name())
                .setParameter("name", caller.name())
                .setParameter("source", caller.source())
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(Webhooks::webhookIn)
                .toList();
    }

    List<UUID> enabled() {
        return Values.query(database, "select id from webhook where state = 'ENABLED' order by id", UUID.class)
                .getResultList();
    }

    long count() {
        return Values.query(database, "select count(*) from webhook", Long.class)
                .getSingleResult();
    }

    /** Of a registry those of all its clients. */
    long countOf(WebhookOwner owner) {
        return Values.query(database, """
                        select count(*) from webhook where owner_kind = :kind
                        and (owner_source = :source or owner_source is null and owner_name = :name)""", Long.class)
                .setParameter("kind", owner.kind().name())
                .setParameter("name", owner.name())
                .setParameter("source", owner.source())
                .getSingleResult();
    }

    UUID add(WebhookOwner owner, WebhookDetails details, Instant now) {
        return Values.query(database, """
                        insert into webhook (id, owner_kind, owner_name, owner_source, url, description, types,
                            organisation_ids, state, created_at, updated_at, version)
                        values (uuidv7(), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, 0) returning id""", UUID.class)
                .setParameter(1, owner.kind().name())
                .setParameter(2, owner.name())
                .setParameter(3, owner.source())
                .setParameter(4, details.url())
                .setParameter(5, details.description())
                .setParameter(6, details.types().toArray(String[]::new))
                .setParameter(7, details.organisationIds().toArray(UUID[]::new))
                .setParameter(8, details.state().name())
                .setParameter(9, now)
                .getSingleResult();
    }

    void amend(UUID id, WebhookDetails details, String disabledBecause, Instant now) {
        database.createNativeMutationQuery("""
                        update webhook set url = ?2, description = ?3, types = ?4, organisation_ids = ?5, state = ?6,
                            disabled_because = ?7, updated_at = ?8, version = version + 1 where id = ?1""")
                .setParameter(1, id)
                .setParameter(2, details.url())
                .setParameter(3, details.description())
                .setParameter(4, details.types().toArray(String[]::new))
                .setParameter(5, details.organisationIds().toArray(UUID[]::new))
                .setParameter(6, details.state().name())
                .setParameter(7, disabledBecause)
                .setParameter(8, now)
                .executeUpdate();
    }

    /** Touches nothing that its owner may be amending at the same moment. False where it is not enabled. */
    boolean disable(UUID id, String reason, Instant now) {
        int disabled = database.createNativeMutationQuery("""
                        update webhook set state = 'DISABLED', disabled_because = ?2, updated_at = ?3, version = version + 1
                        where id = ?1 and state = 'ENABLED'""")
                .setParameter(1, id)
                .setParameter(2, reason)
                .setParameter(3, now)
                .executeUpdate();
        return disabled == 1;
    }

    void remove(UUID id) {
        database.createNativeMutationQuery("delete from webhook where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static Webhook webhookIn(Tuple row) {
        return new Webhook(
                row.get("id", UUID.class),
                new WebhookOwner(
                        WebhookOwnerKind.valueOf(row.get("owner_kind", String.class)),
                        row.get("owner_name", String.class),
                        row.get("owner_source", String.class)),
                new WebhookDetails(
                        row.get("url", String.class),
                        row.get("description", String.class),
                        Arrays.asList(row.get("types", String[].class)),
                        Arrays.asList(row.get("organisation_ids", UUID[].class)),
                        WebhookState.valueOf(row.get("state", String.class))),
                row.get("disabled_because", String.class),
                row.get("created_at", Instant.class),
                row.get("updated_at", Instant.class),
                row.get("version", Long.class));
    }
}
