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
        if (parent == null) {
            allow(isAdministrator(), "An organisation that stands alone is for administrators.");
        } else {
            allow(actsIn(parent), "An office in the organisation above, or above that, is needed.");
        }
    }

    /** The organisation's own officers, and those above it. */
    public void mayAmend(Organisation organisation) {
        allow(actsIn(organisation.id()), "An office in this organisation or above it is needed.");
    }

    /** Above the organisation itself: a board neither appoints itself nor moves or archives its organisation. */
    public void mayActAbove(Organisation organisation) {
        allow(
                actsAbove(organisation),
                organisation.details().parentId() == null
                        ? "Nothing stands above this organisation, so it is for administrators."
                        : "An office above this organisation is needed; one in it does not suffice.");
    }

    /** Where it stands and on whose date its offices begin and end: a board that chose would choose who is on it. */
    void mayPlace(Organisation organisation) {
        allow(
                actsAbove(organisation),
                "The place, the country and the time zone of an organisation are for those above it, or administrators.");
    }

    /**
     * In the name of who certifies. What stands between it and the chapter has no say: else a chapter that founds
     * another one below itself would certify it.
     */
    public void mayCertifyFor(UUID certifier) {
        allow(actsIn(certifier), "An office in the organisation that certifies the chapter, or above it, is needed.");
    }

    private boolean actsAbove(Organisation organisation) {
        UUID parent = organisation.details().parentId();
        return parent == null ? isAdministrator() : actsIn(parent);
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

    private static void allow(boolean allowed, String needed) {
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because(needed);
        }
    }
}
