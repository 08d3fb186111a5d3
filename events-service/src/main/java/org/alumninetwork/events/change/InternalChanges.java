package org.alumninetwork.events.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangeAudience;

/** Only the other services and administrators are told: the changes tell who goes where, and drafts. */
@ApplicationScoped
class InternalChanges implements ChangeAudience {

    @Override
    public boolean mayFollow(Caller caller) {
        return switch (caller) {
            case Caller.Service _, Caller.Administrator _ -> true;
            case Caller.Integration _, Caller.Person _, Caller.Anonymous _ -> false;
        };
    }

    @Override
    public List<Change> among(List<Change> changes, Caller caller) {
        return changes;
    }
}
