package org.alumninetwork.events.plan;

import java.util.List;
import java.util.UUID;

/** Something that belongs to an event and is planned the same for several: its questions, its quotas, its sessions. */
public interface EventPart {

    /** Name of the record in the singular, in the feed as in the database. */
    String name();

    /** What is said of it, without whose it is and when. */
    List<String> columns();

    /** An expression for a column; {@code p} is the part, {@code f} the event that has it, {@code t} the one that gets it. */
    default String copyOf(String column) {
        return "p." + column;
    }

    /** A condition about {@code p} and {@code t}: whether the part makes sense there. */
    default String fits() {
        return "true";
    }

    /** Tells the feed of those that are new. */
    void tell(List<UUID> created);
}
