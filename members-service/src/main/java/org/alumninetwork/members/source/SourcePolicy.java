package org.alumninetwork.members.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.organisation.OrganisationTree;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.caller.HeldOffice;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who deals with sources: administrators with all, the staff of a network with those of its organisation and below it,
 * a registry's client with its own. Others do not know of them.
 */
@ApplicationScoped
public class SourcePolicy {

    private final CallerIdentity identity;
    private final OrganisationTree organisations;
    private final SourceRepository sources;

    SourcePolicy(CallerIdentity identity, OrganisationTree organisations, SourceRepository sources) {
        this.identity = identity;
        this.organisations = organisations;
        this.sources = sources;
    }

    /** The sources that the caller may read and import for. */
    public SourceReach reach() {
        return switch (identity.current()) {
            case Caller.Administrator _ -> new SourceReach(true, List.of());
            case Caller.Person person -> new SourceReach(false, ofStaff(person));
            case Caller.Integration integration -> new SourceReach(false, ownOf(integration));
            case Caller.Service _, Caller.Anonymous _ -> throw refused();
        };
    }

    void mayShape(UUID organisation) {
        boolean allowed =
                switch (identity.current()) {
                    case Caller.Administrator _ -> true;
                    case Caller.Person person -> isStaffOf(person, organisation);
                    case Caller.Integration _, Caller.Service _, Caller.Anonymous _ -> false;
                };
        if (!allowed) {
            throw refused();
        }
    }

    private List<UUID> ofStaff(Caller.Person person) {
        List<UUID> staffed = staffedBy(person);
        return staffed.isEmpty() ? List.of() : organisations.sourcesAtOrBelow(staffed);
    }

    private List<UUID> ownOf(Caller.Integration integration) {
        return sources.findByCode(integration.source()).map(Source::id).stream().toList();
    }

    private boolean isStaffOf(Caller.Person person, UUID organisation) {
        List<UUID> staffed = staffedBy(person);
        return !staffed.isEmpty()
                && organisations.lineageOf(organisation).stream().anyMatch(staffed::contains);
    }

    private static List<UUID> staffedBy(Caller.Person person) {
        return person.offices().stream()
                .filter(HeldOffice::isStaff)
                .map(HeldOffice::organisationId)
                .toList();
    }

    private static RuntimeException refused() {
        return CommonProblems.FORBIDDEN.because("Sources are for administrators and the staff of their network.");
    }
}
