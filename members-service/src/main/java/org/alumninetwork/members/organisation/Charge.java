package org.alumninetwork.members.organisation;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.caller.HeldOffice;

/** In which organisations the caller is in charge: administrators in all, officers in theirs and everything below. */
@RequestScoped
public class Charge {

    private final CallerIdentity identity;
    private final OrganisationTree organisations;

    Charge(CallerIdentity identity, OrganisationTree organisations) {
        this.identity = identity;
        this.organisations = organisations;
    }

    public boolean isOf(UUID organisation) {
        return switch (identity.current()) {
            case Caller.Administrator _ -> true;
            case Caller.Person person ->
                !person.offices().isEmpty() && person.actsIn(organisations.lineageOf(organisation));
            case Caller.Integration _, Caller.Service _, Caller.Anonymous _ -> false;
        };
    }

    public boolean isEverywhere() {
        return identity.current() instanceof Caller.Administrator;
    }

    /** The organisations, where the caller is not in charge everywhere. */
    public List<UUID> reach() {
        return identity.current() instanceof Caller.Person person
                ? organisations.atOrBelow(person.offices().stream()
                        .map(HeldOffice::organisationId)
                        .toList())
                : List.of();
    }
}
