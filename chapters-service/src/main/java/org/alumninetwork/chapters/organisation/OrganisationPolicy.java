package org.alumninetwork.chapters.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who may shape the tree: an administrator anywhere, an officer in the organisation in which the office is held and
 * below it. Everybody may read it.
 */
@ApplicationScoped
public class OrganisationPolicy {

    private final CallerIdentity identity;
    private final OrganisationRepository organisations;

    OrganisationPolicy(CallerIdentity identity, OrganisationRepository organisations) {
        this.identity = identity;
        this.organisations = organisations;
    }

    /** An organisation that stands alone is nobody's but an administrator's to create. */
    void mayCreateUnder(UUID parent) {
        allow(parent == null ? isAdministrator() : actsIn(parent));
    }

    /** The organisation's own officers, and those above it. */
    public void mayAmend(Organisation organisation) {
        allow(actsIn(organisation.id()));
    }

    /** Above the organisation itself: a board neither appoints itself nor moves or archives its organisation. */
    public void mayActAbove(Organisation organisation) {
        UUID parent = organisation.details().parentId();
        allow(parent == null ? isAdministrator() : actsIn(parent));
    }

    private boolean isAdministrator() {
        return identity.current() instanceof Caller.Administrator;
    }

    /** An administrator, or an officer in the organisation or above it. */
    public boolean actsIn(UUID organisation) {
        return switch (identity.current()) {
            case Caller.Administrator _ -> true;
            case Caller.Person person -> actsIn(person, organisation);
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ -> false;
        };
    }

    private boolean actsIn(Caller.Person person, UUID organisation) {
        List<UUID> lineage = person.offices().isEmpty() ? List.of() : organisations.lineageOf(organisation);
        return person.actsIn(lineage);
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because("An office in this organisation or above it is needed.");
        }
    }
}
