package org.alumninetwork.events.registration;

import jakarta.persistence.Tuple;
import java.util.UUID;

/** What matters of somebody who waits when seats are given. */
record WaitingParty(UUID id, long number, String category, int places) {

    /** Read together; seats that become free are few, so more would be read in vain. */
    static final int AT_A_TIME = 200;

    static WaitingParty of(Tuple row) {
        return new WaitingParty(
                row.get("id", UUID.class),
                row.get("number", Long.class),
                row.get("category", String.class),
                row.get("places", Integer.class));
    }
}
