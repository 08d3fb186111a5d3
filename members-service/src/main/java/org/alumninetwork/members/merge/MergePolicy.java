package org.alumninetwork.members.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.organisation.OrganisationTree;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.caller.HeldOffice;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who merges: administrators, and staff who are in charge of both records. Nobody merges a record of their own, for a
 * merge must not be a way to own somebody else's.
 */
@ApplicationScoped
public class MergePolicy {

    private final CallerIdentity identity;
    private final MemberPolicy members;
    private final OrganisationTree organisations;

    MergePolicy(CallerIdentity identity, MemberPolicy members, OrganisationTree organisations) {
        this.identity = identity;
        this.members = members;
        this.organisations = organisations;
    }

    public void mayMerge(Member one, Member other) {
        if (!members.vouchesFor(one) || !members.vouchesFor(other)) {
            throw CommonProblems.FORBIDDEN.because(
                    "Administrators, and staff in charge of both records, merge; nobody does so with their own.");
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for who is not staff
     */
    public MergeReach reach() {
        return switch (identity.current()) {
            case Caller.Administrator _ -> new MergeReach(true, List.of());
            case Caller.Person person
            when person.offices().stream().anyMatch(HeldOffice::isStaff) ->
                new MergeReach(false, organisations.sourcesAtOrBelow(staffedBy(person)));
            case Caller.Person _, Caller.Service _, Caller.Integration _, Caller.Anonymous _ ->
                throw CommonProblems.FORBIDDEN.because("Duplicates and merges are for staff and administrators.");
        };
    }

    String caller() {
        return identity.current().key();
    }

    private static List<UUID> staffedBy(Caller.Person person) {
        return person.offices().stream()
                .filter(HeldOffice::isStaff)
                .map(HeldOffice::organisationId)
                .toList();
    }
}
