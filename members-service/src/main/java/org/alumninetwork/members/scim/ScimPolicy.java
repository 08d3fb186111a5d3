package org.alumninetwork.members.scim;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.members.source.Source;
import org.alumninetwork.members.source.SourceRepository;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * A registry's client provisions the people of its own source; a person reads and changes the own record. What SCIM is
 * here everybody may read who signed in.
 */
@ApplicationScoped
class ScimPolicy {

    private final CallerIdentity identity;
    private final SourceRepository sources;

    ScimPolicy(CallerIdentity identity, SourceRepository sources) {
        this.identity = identity;
        this.sources = sources;
    }

    void mayRead() {
        if (identity.current() instanceof Caller.Anonymous) {
            throw refused();
        }
    }

    boolean isRegistry() {
        return identity.current() instanceof Caller.Integration;
    }

    /** Whether the path is that of the User who is the person who calls. */
    boolean isOwnRecord(String path) {
        return identity.current() instanceof Caller.Person person
                && person.memberId().filter(id -> path.equals("/Users/" + id)).isPresent();
    }

    Source ownSource() {
        return switch (identity.current()) {
            case Caller.Integration integration ->
                sources.findByCode(integration.source()).orElseThrow(ScimPolicy::refused);
            case Caller.Administrator _, Caller.Person _, Caller.Service _, Caller.Anonymous _ -> throw refused();
        };
    }

    private static RuntimeException refused() {
        return CommonProblems.FORBIDDEN.because("SCIM is for the clients of registries: tokens with a source.");
    }
}
