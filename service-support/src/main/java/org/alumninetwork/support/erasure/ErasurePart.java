package org.alumninetwork.support.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a service keeps of people, and takes away when somebody is erased. Everything is asked for with all ids that the
 * person ever had here, those of merged records included.
 */
public interface ErasurePart {

    /** What stands against it now; empty where nothing does. */
    List<ErasureBlocker> blockers(UUID[] ids, Instant now);

    /** How many records of which kind there are. */
    Map<String, Integer> counts(UUID[] ids);

    /** Takes everything personal away, and keeps without a name what statistics need; in the caller's transaction. */
    void erase(UUID[] ids, Instant now);
}
