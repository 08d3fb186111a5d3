package org.alumninetwork.chapters.change;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/** Who may follow the feed: the other services, administrators, and registries, which see what every member may know. */
@ApplicationScoped
class ChangePolicy {

    private final CallerIdentity identity;

    ChangePolicy(CallerIdentity identity) {
        this.identity = identity;
    }

    void mayRead() {
        boolean allowed =
                switch (identity.current()) {
                    case Caller.Service _, Caller.Administrator _, Caller.Integration _ -> true;
                    case Caller.Person _, Caller.Anonymous _ -> false;
                };
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because("The feed is for services, registries and administrators.");
        }
    }
}
