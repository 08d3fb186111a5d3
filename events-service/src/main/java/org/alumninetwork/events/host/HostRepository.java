package org.alumninetwork.events.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Who was asked to hold an event, too. The event's row is locked by whoever writes. */
@ApplicationScoped
class HostRepository {

    private static final String COLUMNS = "select organisation_id, state, asked_at, decided_at from event_host ";

    private final Session database;

    HostRepository(Session database) {
        this.database = database;
    }

    /** The list is ordered by organisation. */
    record AfterOrganisation(UUID organisation) {
        static AfterOrganisation of(HostView host) {
            return new AfterOrganisation(host.organisationId());
        }
    }

    List<HostView> of(UUID event, PageRequest page) {
        return database.createNativeQuery(
                        COLUMNS + "where event_id = ?1 and (cast(?2 as uuid) is null or organisation_id > ?2)"
                                + " order by organisation_id limit ?3",
                        Tuple.class)
                .setParameter(1, event)
                .setParameter(
                        2,
                        page.after(AfterOrganisation.class)
                                .map(AfterOrganisation::organisation)
                                .orElse(null))
                .setParameter(3, page.rowsToRead())
                .getResultStream()
                .map(HostRepository::viewOf)
                .toList();
    }

    Optional<HostView> find(UUID event, UUID organisation) {
        return database.createNativeQuery(COLUMNS + "where event_id = ?1 and organisation_id = ?2", Tuple.class)
                .setParameter(1, event)
                .setParameter(2, organisation)
                .getResultStream()
                .map(HostRepository::viewOf)
                .findFirst();
    }

    /** In the order in which they were asked. */
    List<UUID> consenting(UUID event) {
        return Values.query(database, """
                        select organisation_id from event_host where event_id = ?1 and state = 'CONSENTED'
                        order by asked_at, organisation_id""", UUID.class).setParameter(1, event).getResultList();
    }

    void ask(UUID event, UUID organisation, Instant now) {
        database.createNativeMutationQuery(
                        "insert into event_host (event_id, organisation_id, state, asked_at) values (?1, ?2, 'ASKED', ?3)")
                .setParameter(1, event)
                .setParameter(2, organisation)
                .setParameter(3, now)
                .executeUpdate();
    }

    void decide(UUID event, UUID organisation, HostState state, Instant now) {
        database.createNativeMutationQuery(
                        "update event_host set state = ?3, decided_at = ?4 where event_id = ?1 and organisation_id = ?2")
                .setParameter(1, event)
                .setParameter(2, organisation)
                .setParameter(3, state.name())
                .setParameter(4, now)
                .executeUpdate();
    }

    void remove(UUID event, UUID organisation) {
        database.createNativeMutationQuery("delete from event_host where event_id = ?1 and organisation_id = ?2")
                .setParameter(1, event)
                .setParameter(2, organisation)
                .executeUpdate();
    }

    private static HostView viewOf(Tuple row) {
        return new HostView(
                row.get("organisation_id", UUID.class),
                HostState.valueOf(row.get("state", String.class)),
                row.get("asked_at", Instant.class),
                row.get("decided_at", Instant.class));
    }
}
