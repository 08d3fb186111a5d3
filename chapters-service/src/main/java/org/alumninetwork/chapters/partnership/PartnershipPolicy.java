package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.caller.HeldOffice;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Those who act for a party write an agreement and see it from its first draft on; everybody who signed in sees what was
 * signed. Who is not to know of a draft is told that there is none.
 */
@ApplicationScoped
class PartnershipPolicy {

    private final OrganisationPolicy organisations;
    private final CallerIdentity identity;

    PartnershipPolicy(OrganisationPolicy organisations, CallerIdentity identity) {
        this.organisations = organisations;
        this.identity = identity;
    }

    boolean actsFor(Collection<UUID> parties) {
        return parties.stream().anyMatch(organisations::actsIn);
    }

    void mayDraftFor(Collection<UUID> parties) {
        allow(actsFor(parties));
    }

    void mayWorkOn(Partnership partnership) {
        allow(actsFor(partnership.partyIds()));
    }

    boolean maySee(Partnership partnership, PartnershipState state) {
        return switch (state) {
            case DRAFT, PROPOSED -> actsFor(partnership.partyIds());
            case SIGNED, IN_FORCE, EXPIRED, TERMINATED -> true;
        };
    }

    boolean seesEverything() {
        return identity.current() instanceof Caller.Administrator;
    }

    /** Where the caller holds an office. */
    List<UUID> organisationsOfCaller() {
        return identity.current() instanceof Caller.Person person
                ? person.offices().stream().map(HeldOffice::organisationId).toList()
                : List.of();
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because("An office in one of the parties, or above it, is needed.");
        }
    }
}
