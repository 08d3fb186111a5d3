package org.alumninetwork.chapters.member;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/** The member who is calling, where it is one. */
@RequestScoped
public class CallingMember {

    private final CallerIdentity identity;

    CallingMember(CallerIdentity identity) {
        this.identity = identity;
    }

    public Optional<UUID> id() {
        return identity.current() instanceof Caller.Person person ? person.memberId() : Optional.empty();
    }

    public boolean is(UUID member) {
        return id().filter(member::equals).isPresent();
    }

    /**
     * @param otherwise what anybody else is told
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where it is no member
     */
    public UUID required(String otherwise) {
        return id().orElseThrow(() -> CommonProblems.FORBIDDEN.because(otherwise));
    }
}
