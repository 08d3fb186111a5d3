package org.alumninetwork.events.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The mail that is to be sent. */
@ApplicationScoped
class MessageRepository {

    private final Session database;

    MessageRepository(Session database) {
        this.database = database;
    }

    /**
     * Takes some, for this instance alone until they are due again. Each attempt doubles the time to the next one.
     *
     * @param again until when the first attempt has surely ended
     */
    List<DueMessage> take(int most, Instant now, Duration again) {
        return database.createNativeQuery("""
                        with taken as (
                            update message set attempts = attempts + 1,
                                due_at = cast(:now as timestamptz) + least(cast(:again as interval) * power(2, attempts), interval '6 hours')
                            where id in (select id from message where state = 'DUE' and due_at <= :now
                                order by due_at, id limit :most for update skip locked)
                            returning id, kind, reference, written_at, registration_id)
                        select t.*, r.event_id, r.state, r.offered_until, r.note, m.display_name, m.email, p.language,
                            case when t.kind = 'REMINDER' then e.state = 'PUBLISHED'
                                and e.start_instant = cast(t.reference as timestamptz) else true end as timely,
                            (select count(*) - 1 from registration_step s join registration o on o.id = s.registration_id
                                where o.event_id = r.event_id and o.member_id = r.member_id) as changes,
                            coalesce(p.channels, array['EMAIL']) as channels,
                            coalesce(p.muted_topics, array[]::text[]) as muted_topics, p.paused_until
                        from taken t join registration r on r.id = t.registration_id join event e on e.id = r.event_id
                            left join member m on m.id = r.member_id
                            left join communication_preference p on p.member_id = r.member_id
                        order by t.id""", Tuple.class)
                .setParameter("now", now)
                .setParameter("again", again.toSeconds() + " seconds")
                .setParameter("most", most)
                .getResultStream()
                .map(DueMessage::of)
                .toList();
    }

    /**
     * @param state {@code SENT}, {@code NOT_WANTED} or {@code OUTDATED}
     */
    void end(List<UUID> ids, String state, Instant now) {
        database.createNativeMutationQuery(
                        "update message set state = ?2, ended_at = ?3 where id = any(?1) and state = 'DUE'")
                .setParameter(1, ids.toArray(UUID[]::new))
                .setParameter(2, state)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Of those who have a place at what begins soon, each once; once more where it was moved. */
    void remind(Instant now, Instant until) {
        database.createNativeMutationQuery("""
                        insert into message (registration_id, kind, reference, due_at, written_at)
                        select r.id, 'REMINDER', cast(e.start_instant as text), :now, :now
                        from event e join registration r on r.event_id = e.id and r.state = 'CONFIRMED'
                        where e.state = 'PUBLISHED' and e.start_instant > :now and e.start_instant <= :until
                        on conflict (registration_id, kind, reference) do nothing""")
                .setParameter("now", now)
                .setParameter("until", until)
                .executeUpdate();
    }
}
