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
     * Takes the changes in, in their order, inside a transaction that also moves the cursor. Types that the service
     * does not need are left aside.
     *
     * @param generation to be written to every row that is touched
     */
    void apply(List<Change> changes, int generation);

    /** Takes away what did not come again when the feed was read anew from its beginning. */
    void removeOlderThan(int generation);
}
