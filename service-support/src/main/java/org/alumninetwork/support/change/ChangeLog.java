package org.alumninetwork.support.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.SequencedMap;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Where every write appends its change, in the same transaction. Append after the record was locked by its own write:
 * that is what keeps the changes of one subject in order.
 */
@ApplicationScoped
public class ChangeLog {

    private final Session database;
    private final ObjectMapper json;
    private final ChangeSignal signal;

    ChangeLog(Session database, ObjectMapper json, ChangeSignal signal) {
        this.database = database;
        this.json = json;
        this.signal = signal;
    }

    /**
     * @param record name of the record in the singular: {@code organisation}; it makes the type
     *     {@code org.alumninetwork.organisation.changed} and the subject {@code organisations/<id>}
     * @param state full state after the change, as the other services see it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String record, UUID id, Object state) {
        append(record, "changed", id, asJson(state));
    }

    /** As {@link #changed(String, UUID, Object)} for many records at once, in the order of the map. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(String record, SequencedMap<UUID, ?> states) {
        database.createNativeMutationQuery("""
                        insert into change (type, subject, data)
                        select ?1, subject, cast(data as json)
                        from unnest(cast(?2 as text[]), cast(?3 as text[])) with ordinality as states (subject, data, place)
                        order by place""")
                .setParameter(1, "org.alumninetwork." + record + ".changed")
                .setParameter(
                        2,
                        states.keySet().stream()
                                .map(id -> subjectOf(record, id))
                                .toArray(String[]::new))
                .setParameter(3, states.values().stream().map(this::asJson).toArray(String[]::new))
                .executeUpdate();
        signal.afterCommit();
    }

    /** Appends a tombstone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleted(String record, UUID id) {
        append(record, "deleted", id, null);
    }

    /**
     * Something that is more than a new state: two records became one, or a job went on.
     *
     * @param happening last part of the type: {@code merged} makes {@code org.alumninetwork.member.merged}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void happened(String record, String happening, UUID id, Object data) {
        append(record, happening, id, asJson(data));
    }

    private void append(String record, String happening, UUID id, String data) {
        database.createNativeMutationQuery("insert into change (type, subject, data) values (?1, ?2, cast(?3 as json))")
                .setParameter(1, "org.alumninetwork." + record + "." + happening)
                .setParameter(2, subjectOf(record, id))
                .setParameter(3, data)
                .executeUpdate();
        signal.afterCommit();
    }

    /** A series is the same word in the plural. */
    private static String subjectOf(String record, UUID id) {
        return (record.endsWith("s") ? record : record + "s") + "/" + id;
    }

    private String asJson(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A state is a plain record", impossible);
        }
    }
}
