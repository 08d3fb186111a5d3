package org.alumninetwork.chapters.standing;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The chapters of a certifier that a page lists: all but the dissolved ones, by id.
 *
 * @param after the id that the page begins after
 * @param rows as many as are read for the page
 */
record ListedChapters(UUID certifier, UUID after, int rows) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** What the cursor of a page holds. */
    record AfterId(UUID id) {}

    static ListedChapters on(PageRequest page, UUID certifier) {
        UUID after = page.after(AfterId.class).map(AfterId::id).orElse(BEFORE_ALL);
        return new ListedChapters(certifier, after, page.rowsToRead());
    }

    /**
     * By the pair of certifier and id only their index gives the order; by the id alone the chapters of all certifiers would
     * be walked. The number of rows stands in the statement: a plan for any number would be dear, and made anew each time.
     *
     * @param query of {@code listed (id, state)}; it may name {@code :certifier} and {@code :after}
     */
    NativeQuery<Tuple> query(Session database, String query) {
        return database.createNativeQuery("""
                        with listed as (
                            select id, state from chapter
                            where (certifier_id, id) > (:certifier, :after) and certifier_id <= :certifier
                            and state <> 'DISSOLVED' order by certifier_id, id limit %d)
                        """.formatted(rows) + query, Tuple.class)
                .setParameter("certifier", certifier)
                .setParameter("after", after);
    }
}
