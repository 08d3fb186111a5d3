package org.alumninetwork.support.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * Follows in another service what the members feed tells of merges: whatever carries the lost id becomes the survivor's,
 * in the transaction that takes the message in, once however often it comes. The survivor need not be known yet. Such a
 * service has the tables {@code member_merge} and {@code further_login}, and rows that still come with a lost id are
 * given to the survivor by a trigger.
 */
@ApplicationScoped
public class FollowedMerges {

    private static final String MERGED = "org.alumninetwork.member.merged";
    private static final String UNMERGED = "org.alumninetwork.member.unmerged";

    private final Session database;
    private final MergedLogins logins;
    private final List<MergedBelongings> belongings;
    private final Clock clock;

    FollowedMerges(Session database, MergedLogins logins, @All List<MergedBelongings> belongings, Clock clock) {
        this.database = database;
        this.logins = logins;
        this.belongings = belongings;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(List<Change> changes) {
        for (Change change :
                changes.stream().filter(told -> !told.isTombstone()).toList()) {
            switch (change.type()) {
                case MERGED -> merge(change.data());
                case UNMERGED -> undo(mergeIn(change.data()));
                default -> {} // of something else
            }
        }
    }

    private void merge(JsonNode told) {
        Merging merge = mergeIn(told);
        standing(merge).forEach(this::undo);
        boolean isNew = write("""
                insert into member_merge (id, lost_id, survivor_id, merged_at) values (?1, ?2, ?3, ?4)
                on conflict (id) do nothing""", merge.id(), merge.lost(), merge.survivor(), merge.now()) > 0;
        if (isNew) {
            begin();
            logins.move(merge, Optional.ofNullable(told.path("login").textValue()));
            belongings.forEach(part -> part.move(merge));
        }
    }

    /** Other merges of the same record, which was there again: their reversal is no longer told. */
    private List<Merging> standing(Merging merge) {
        return database.createNativeQuery("""
                        select id, survivor_id from member_merge
                        where lost_id = ?1 and id <> ?2 and reversed_at is null
                            and not exists (select from member_merge where id = ?2)""", Tuple.class)
                .setParameter(1, merge.lost())
                .setParameter(2, merge.id())
                .getResultStream()
                .map(row -> new Merging(
                        row.get("id", UUID.class), merge.lost(), row.get("survivor_id", UUID.class), merge.now()))
                .toList();
    }

    private void undo(Merging merge) {
        boolean stands = write(
                        "update member_merge set reversed_at = ?2 where id = ?1 and reversed_at is null",
                        merge.id(),
                        merge.now())
                > 0;
        if (stands) {
            begin();
            logins.putBack(merge);
            belongings.forEach(part -> part.putBack(merge));
            write("delete from merge_row where merge_id = ?1", merge.id());
        }
    }

    /** What is otherwise never changed may go from one record of a person to the other. */
    private void begin() {
        Values.query(database, "select set_config('alumni.merging', 'on', true)", String.class)
                .getSingleResult();
    }

    private Merging mergeIn(JsonNode told) {
        return new Merging(
                UUID.fromString(told.get("mergeId").asText()),
                UUID.fromString(told.get("id").asText()),
                UUID.fromString(told.get("survivorId").asText()),
                clock.instant());
    }

    private int write(String statement, Object... values) {
        var query = database.createNativeMutationQuery(statement);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query.executeUpdate();
    }
}
