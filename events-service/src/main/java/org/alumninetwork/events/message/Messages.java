package org.alumninetwork.events.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Where mail is put in, in the transaction of what it tells of: it goes out if and when that is committed. */
@ApplicationScoped
public class Messages {

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;

    Messages(Session database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a member is to be told.
     *
     * @param reference what it tells of: told once, it is not told again
     */
    public record News(UUID registrationId, MessageKind kind, String reference) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(List<News> news) {
        if (!news.isEmpty()) {
            database.createNativeMutationQuery("""
                            insert into message (registration_id, kind, reference, due_at, written_at)
                            select "registrationId", kind, reference, ?2, ?2
                            from json_to_recordset(cast(?1 as json))
                                as n ("registrationId" uuid, kind text, reference text)
                            on conflict (registration_id, kind, reference) do nothing""")
                    .setParameter(1, json.valueToTree(news).toString())
                    .setParameter(2, clock.instant())
                    .executeUpdate();
        }
    }

    /**
     * To all who have a place or want one; also to whoever was let in before the event began.
     *
     * @param sequence of the event, after the change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellOfChange(UUID event, int sequence) {
        database.createNativeMutationQuery("""
                        insert into message (registration_id, kind, reference, due_at, written_at)
                        select r.id, 'CHANGE', ?2, ?3, ?3 from registration r join event e on e.id = r.event_id
                        where r.event_id = ?1 and (r.state in ('PENDING', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                            or (r.state = 'ATTENDED' and e.start_instant > ?3))
                        on conflict (registration_id, kind, reference) do nothing""")
                .setParameter(1, event)
                .setParameter(2, Integer.toString(sequence))
                .setParameter(3, clock.instant())
                .executeUpdate();
    }
}
