package org.alumninetwork.support.replica;

import java.util.List;
import org.alumninetwork.support.change.Change;

/**
 * A service's own copy of what it needs of another's data. Applying the same change twice must leave the same copy:
 * delivery is at least once.
 */
public interface Replica {

    /** Name of the service whose feed is followed: {@code members}, {@code events} or {@code chapters}. */
    String feed();

    /**
     * The types of changes that are needed, whole or up to a {@code *}; all where none is named. Whoever names one more
     * has what was passed over read anew, by a migration that empties the cursor.
     */
    default List<String> types() {
        return List.of();
    }

    /**
     * Takes the changes in, in their order, inside a transaction that also moves the cursor. Types that the service
     * does not need are left aside.
     *
     * @param generation to be written to every row that is touched
     */
    void apply(List<Change> changes, int generation);

    /** Takes away what did not come again when the feed was read anew from its beginning. */
    void removeOlderThan(int generation);
}
