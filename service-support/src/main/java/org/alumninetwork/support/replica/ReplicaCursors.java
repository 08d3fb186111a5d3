package org.alumninetwork.support.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.support.change.Change;
import org.hibernate.Session;

/** How far each feed was followed; moved in the transaction that takes the changes in. */
@ApplicationScoped
class ReplicaCursors {

    private final Session database;
    private final Refusals refusals;

    ReplicaCursors(Session database, Refusals refusals) {
        this.database = database;
        this.refusals = refusals;
    }

    /**
     * @param sweeping the feed is being read anew, and what does not come again is to be taken away at its end
     * @param setAside how many changes could not be taken in
     */
    record Cursor(Optional<String> after, int generation, boolean sweeping, int setAside) {}

    @Transactional
    Cursor of(String feed) {
        database.createNativeMutationQuery("insert into replica_cursor (feed) values (?1) on conflict do nothing")
                .setParameter(1, feed)
                .executeUpdate();
        Tuple row = database.createNativeQuery("""
                        select after, generation, sweeping,
                            (select cast(count(*) as integer) from replica_refusal r where r.feed = c.feed) as refused
                        from replica_cursor c where feed = ?1""", Tuple.class)
                .setParameter(1, feed)
                .getSingleResult();
        return new Cursor(
                Optional.ofNullable(row.get("after", String.class)),
                row.get("generation", Integer.class),
                row.get("sweeping", Boolean.class),
                row.get("refused", Integer.class));
    }

    /** Takes a page in, unless another instance of this service was faster: then nothing happens. */
    @Transactional
    void take(Replica replica, Cursor from, List<Change> page, String next) {
        if (move(replica.feed(), from, next)) {
            apply(replica, page, from.generation());
        }
    }

    /** Takes a part of a page in, before the cursor moves past the whole of it. */
    @Transactional
    void takePart(Replica replica, Cursor from, List<Change> part) {
        if (move(replica.feed(), from, from.after().orElse(null))) {
            apply(replica, part, from.generation());
        }
    }

    @Transactional
    void setAside(String feed, Cursor from, Change change, String reason) {
        if (move(feed, from, from.after().orElse(null))) {
            refusals.keep(feed, change, reason, from.generation());
        }
    }

    /** Nothing while the feed is read anew: then it all comes again. */
    @Transactional
    List<Change> setAside(String feed) {
        return of(feed).sweeping() ? List.of() : refusals.of(feed);
    }

    /** Takes in what was set aside, unless its record has changed since. */
    @Transactional
    void retake(Replica replica, Change change) {
        Cursor at = of(replica.feed());
        if (move(replica.feed(), at, at.after().orElse(null)) && refusals.has(replica.feed(), change)) {
            apply(replica, List.of(change), at.generation());
        }
    }

    private void apply(Replica replica, List<Change> changes, int generation) {
        replica.apply(changes, generation);
        refusals.forget(replica.feed(), changes);
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
        refusals.forgetOlderThan(replica.feed(), at.generation());
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
