package org.alumninetwork.support.change;

import java.util.List;
import org.alumninetwork.support.caller.Caller;

/** Whom a service tells of its changes, and how much; the same for its feed and for webhooks. */
public interface ChangeAudience {

    /** Whether the caller may follow the changes at all. */
    boolean mayFollow(Caller caller);

    /**
     * Those of the changes that concern the caller, with as much of their state as the caller may know now, in the same
     * order.
     */
    List<Change> among(List<Change> changes, Caller caller);
}
