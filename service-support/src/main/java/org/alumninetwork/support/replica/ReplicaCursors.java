package org.alumninetwork.support.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.alumninetwork.support.change.ChangePage;
import org.hibernate.Session;

/** How far each feed was followed; moved in the transaction that takes the changes in. */
@ApplicationScoped
class ReplicaCursors {

    private final Session database;

    ReplicaCursors(Session database) {
        this.database = database;
    }

    /**
     * @param sweeping the feed is being read anew, and what does not come again is to be taken away at its end
     */
    record Cursor(Optional<String> after, int generation, boolean sweeping) {}

    @Transactional
    Cursor of(String feed) {
        database.createNativeMutationQuery("insert into replica_cursor (feed) values (?1) on conflict do nothing")
                .setParameter(1, feed)
                .executeUpdate();
        Tuple row = database.createNativeQuery(
                        "select after, generation, sweeping from replica_cursor where feed = ?1", Tuple.class)
                .setParameter(1, feed)
                .getSingleResult();
        return new Cursor(
                Optional.ofNullable(row.get("after", String.class)),
                row.get("generation", Integer.class),
                row.get("sweeping", Boolean.class));
    }

    /** Takes a page in, unless another instance of this service was faster: then nothing happens. */
    @Transactional
    void take(Replica replica, Cursor from, ChangePage page) {
        if (move(replica.feed(), from, page.next())) {
            replica.apply(page.items(), from.generation());
        }
    }

    /** The feed cannot go on from there: read it again from the beginning, into the next generation. */
    @Transactional
    void beginAnew(String feed, Cursor from) {
        database.createNativeMutationQuery("""
                        update replica_cursor set after = null, generation = generation + 1, sweeping = true
                        where feed = ?1 and after is not distinct from ?2""")
                .setParameter(1, feed)
                .setParameter(2, from.after().orElse(null))
                .executeUpdate();
    }

    @Transactional
    void sweep(Replica replica, Cursor at) {
        replica.removeOlderThan(at.generation());
        database.createNativeMutationQuery(
                        "update replica_cursor set sweeping = false where feed = ?1 and generation = ?2")
                .setParameter(1, replica.feed())
                .setParameter(2, at.generation())
                .executeUpdate();
    }

    private boolean move(String feed, Cursor from, String to) {
        return database.createNativeMutationQuery("""
                                update replica_cursor set after = ?2
                                where feed = ?1 and generation = ?3 and after is not distinct from ?4""")
                        .setParameter(1, feed)
                        .setParameter(2, to)
                        .setParameter(3, from.generation())
                        .setParameter(4, from.after().orElse(null))
                        .executeUpdate()
                == 1;
    }
}
