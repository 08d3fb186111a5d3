package org.alumninetwork.events.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/** Who may follow the feed: the other services and administrators, for it tells who goes where, and drafts. */
@ApplicationScoped
class ChangePolicy {

    private final CallerIdentity identity;

    ChangePolicy(CallerIdentity identity) {
        this.identity = identity;
    }

    void mayRead() {
        boolean allowed =
                switch (identity.current()) {
                    case Caller.Service _, Caller.Administrator _ -> true;
                    case Caller.Integration _, Caller.Person _, Caller.Anonymous _ -> false;
                };
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because("The feed of events is for services and administrators.");
        }
    }
}
