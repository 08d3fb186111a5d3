package org.alumninetwork.support.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.change.NumberedChange;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** The log of messages to webhooks: what is to be sent, and what became of it. */
@ApplicationScoped
class Deliveries {

    private final Session database;

    Deliveries(Session database) {
        this.database = database;
    }

    /** The log is ordered by number, the latest first; only the id is shown. */
    record BeforeId(UUID id) {
        static BeforeId of(DeliveryView delivery) {
            return new BeforeId(delivery.id());
        }
    }

    List<DeliveryView> of(UUID webhook, Optional<DeliveryState> state, PageRequest page) {
        return database.createNativeQuery("""
                        select * from webhook_delivery
                        where webhook_id = :webhook and (cast(:state as text) is null or state = :state)
                        and (cast(:before as uuid) is null
                            or number < (select number from webhook_delivery where id = :before))
                        order by number desc limit :most""", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("state", state.map(Enum::name).orElse(null))
                .setParameter(
                        "before", page.after(BeforeId.class).map(BeforeId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultStream()
                .map(DeliveryView::of)
                .toList();
    }

    long pending(UUID webhook) {
        return Values.query(
                        database,
                        "select count(*) from webhook_delivery where webhook_id = ?1 and state = 'PENDING'",
                        Long.class)
                .setParameter(1, webhook)
                .getSingleResult();
    }

    void add(UUID webhook, List<NumberedChange> changes, Instant now, Instant giveUpAt) {
        database.createNativeMutationQuery("""
                        insert into webhook_delivery (webhook_id, change_seq, type, subject, state, next_attempt_at,
                            created_at, give_up_at)
                        select ?1, seq, type, subject, 'PENDING', ?5, ?5, ?6
                        from unnest(cast(?2 as bigint[]), cast(?3 as text[]), cast(?4 as text[])) as told (seq, type, subject)
                        order by seq
                        on conflict on constraint webhook_delivery_once do nothing""")
                .setParameter(1, webhook)
                .setParameter(2, changes.stream().map(NumberedChange::number).toArray(Long[]::new))
                .setParameter(
                        3, changes.stream().map(told -> told.change().type()).toArray(String[]::new))
                .setParameter(
                        4, changes.stream().map(told -> told.change().subject()).toArray(String[]::new))
                .setParameter(5, now)
                .setParameter(6, giveUpAt)
                .executeUpdate();
    }

    DeliveryView addPing(UUID webhook, String type, Instant now, Instant giveUpAt) {
        Tuple row = database.createNativeQuery("""
                        insert into webhook_delivery (webhook_id, type, subject, state, next_attempt_at, created_at,
                            give_up_at)
                        values (?1, ?2, 'webhooks/' || ?1, 'PENDING', ?3, ?3, ?4) returning *""", Tuple.class)
                .setParameter(1, webhook)
                .setParameter(2, type)
                .setParameter(3, now)
                .setParameter(4, giveUpAt)
                .getSingleResult();
        return DeliveryView.of(row);
    }

    /**
     * Takes what is due, for as long as the lease lasts: who takes it and dies leaves it to others then. What tells of one
     * subject goes in its order, so a message waits for those before it.
     */
    List<Message> take(UUID webhook, int most, Instant now, Instant leaseEnd) {
        return database.createNativeQuery("""
                        with due as (
                            select d.number from webhook_delivery d
                            where d.webhook_id = :webhook and d.state = 'PENDING' and d.next_attempt_at <= :now
                            and not exists (select from webhook_delivery e where e.webhook_id = d.webhook_id
                                and e.subject = d.subject and e.state = 'PENDING' and e.number < d.number)
                            order by d.next_attempt_at limit :most for update of d skip locked)
                        update webhook_delivery d set attempts = attempts + 1, next_attempt_at = :leaseEnd
                        from due where d.number = due.number returning d.*""", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("now", now)
                .setParameter("most", most)
                .setParameter("leaseEnd", leaseEnd)
                .getResultStream()
                .map(Message::of)
                .toList();
    }

    /** Nothing is written by one whose lease has ended meanwhile. */
    void settle(Message message, DeliveryState state, Integer status, String error, Instant now) {
        database.createNativeMutationQuery("""
                        update webhook_delivery set state = ?3, next_attempt_at = null, settled_at = ?4,
                            last_status = ?5, last_error = ?6
                        where number = ?1 and attempts = ?2 and state = 'PENDING'""")
                .setParameter(1, message.number())
                .setParameter(2, message.attempts())
                .setParameter(3, state.name())
                .setParameter(4, now)
                .setParameter(5, status)
                .setParameter(6, error)
                .executeUpdate();
    }

    void tryAgain(Message message, Instant at, Integer status, String error) {
        database.createNativeMutationQuery("""
                        update webhook_delivery set next_attempt_at = ?3, last_status = ?4, last_error = ?5
                        where number = ?1 and attempts = ?2 and state = 'PENDING'""")
                .setParameter(1, message.number())
                .setParameter(2, message.attempts())
                .setParameter(3, at)
                .setParameter(4, status)
                .setParameter(5, error)
                .executeUpdate();
    }

    void cancelPending(UUID webhook, Instant now) {
        database.createNativeMutationQuery("""
                        update webhook_delivery set state = 'CANCELLED', next_attempt_at = null, settled_at = ?2
                        where webhook_id = ?1 and state = 'PENDING'""")
                .setParameter(1, webhook)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** How many are sent once more; those that are pending, too, where they are asked for: they are tried now. */
    int replay(UUID webhook, ReplayDeliveries replay, Instant now, Instant giveUpAt) {
        return database.createNativeMutationQuery("""
                        update webhook_delivery set state = 'PENDING', attempts = 0, next_attempt_at = :now,
                            settled_at = null, give_up_at = :giveUpAt
                        where webhook_id = :webhook and created_at >= :since
                        and (cast(:state as text) is null and state <> 'PENDING' or state = :state)""")
                .setParameter("webhook", webhook)
                .setParameter("since", replay.since())
                .setParameter(
                        "state",
                        Optional.ofNullable(replay.state()).map(Enum::name).orElse(null))
                .setParameter("now", now)
                .setParameter("giveUpAt", giveUpAt)
                .executeUpdate();
    }

    void forgetSettledBefore(Instant time) {
        database.createNativeMutationQuery("delete from webhook_delivery where settled_at < ?1")
                .setParameter(1, time)
                .executeUpdate();
    }
}
