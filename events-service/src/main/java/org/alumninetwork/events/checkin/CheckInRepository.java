package org.alumninetwork.events.checkin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

@ApplicationScoped
class CheckInRepository {

    private static final String COLUMNS =
            "select id, nonce, registration_id, direction, outcome, scanned_at, received_at from check_in ";

    private final Session database;
    private final ObjectMapper json;

    CheckInRepository(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The list is in the order in which scans were told. */
    record AfterId(UUID id) {
        static AfterId of(CheckInView scan) {
            return new AfterId(scan.id());
        }
    }

    /**
     * What the table is told of a scan; its properties are those that the database reads.
     *
     * @param registrationId nothing where the ticket is not one of this event
     */
    record Answered(UUID nonce, UUID registrationId, Direction direction, CheckInOutcome outcome, Instant scannedAt) {}

    /** Tickets of these registrations, for this transaction alone, always in the same order: two doors take turns. */
    Map<UUID, Holder> locked(UUID event, Collection<UUID> registrations) {
        return database.createNativeQuery("""
                        select id, state, ticket_serial,
                            paid_at is not null and coalesce(paid_places, places) >= places as paid from registration
                        where event_id = ?1 and id = any(?2) order by id for update""", Tuple.class)
                .setParameter(1, event)
                .setParameter(2, registrations.toArray(UUID[]::new))
                .getResultStream()
                .map(Holder::of)
                .collect(Collectors.toMap(Holder::registrationId, Function.identity()));
    }

    Map<UUID, CheckInView> byNonce(UUID event, Collection<UUID> nonces) {
        return database.createNativeQuery(COLUMNS + "where event_id = ?1 and nonce = any(?2)", Tuple.class)
                .setParameter(1, event)
                .setParameter(2, nonces.toArray(UUID[]::new))
                .getResultStream()
                .map(CheckInRepository::viewOf)
                .collect(Collectors.toMap(CheckInView::nonce, Function.identity()));
    }

    List<CheckInView> acceptedOf(Collection<UUID> registrations) {
        return database.createNativeQuery(
                        COLUMNS + "where registration_id = any(?1) and outcome in ('ADMITTED', 'LEFT')", Tuple.class)
                .setParameter(1, registrations.toArray(UUID[]::new))
                .getResultStream()
                .map(CheckInRepository::viewOf)
                .toList();
    }

    /** A scan that was answered at the same moment keeps the answer that came first. */
    void keep(UUID event, List<Answered> answers, Instant now) {
        database.createNativeMutationQuery("""
                        insert into check_in (event_id, nonce, registration_id, direction, outcome, scanned_at, received_at)
                        select ?1, nonce, "registrationId", direction, outcome, "scannedAt", ?3
                        from json_to_recordset(cast(?2 as json)) as a (nonce uuid, "registrationId" uuid, direction text,
                            outcome text, "scannedAt" timestamptz)
                        on conflict (event_id, nonce) do nothing""")
                .setParameter(1, event)
                .setParameter(2, json.valueToTree(answers).toString())
                .setParameter(3, now)
                .executeUpdate();
    }

    List<CheckInView> of(UUID event, PageRequest page) {
        return database.createNativeQuery(
                        COLUMNS + "where event_id = ?1 and (cast(?2 as uuid) is null or id > ?2) order by id limit ?3",
                        Tuple.class)
                .setParameter(1, event)
                .setParameter(2, page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter(3, page.rowsToRead())
                .getResultStream()
                .map(CheckInRepository::viewOf)
                .toList();
    }

    /** People inside are those whose last passage was an entry; guests go with their member. Whoever was scanned by mistake never came. */
    CheckInCount countOf(UUID event) {
        Tuple row = database.createNativeQuery("""
                        select coalesce(sum(r.places) filter (where last.direction = 'ENTRY'), 0) as inside,
                            coalesce(sum(r.places), 0) as came
                        from registration r join lateral (
                            select direction from check_in
                            where registration_id = r.id and outcome in ('ADMITTED', 'LEFT')
                            order by scanned_at desc, id desc limit 1) last on true
                        where r.event_id = ?1 and r.state = 'ATTENDED'""", Tuple.class)
                .setParameter(1, event)
                .getSingleResult();
        return new CheckInCount(
                row.get("inside", Long.class).intValue(),
                row.get("came", Long.class).intValue());
    }

    private static CheckInView viewOf(Tuple row) {
        UUID registration = row.get("registration_id", UUID.class);
        CheckInOutcome outcome = CheckInOutcome.valueOf(row.get("outcome", String.class));
        return new CheckInView(
                row.get("id", UUID.class),
                row.get("nonce", UUID.class),
                registration,
                Direction.valueOf(row.get("direction", String.class)),
                outcome,
                CheckInView.detailOf(outcome, registration),
                row.get("scanned_at", Instant.class),
                row.get("received_at", Instant.class));
    }
}
