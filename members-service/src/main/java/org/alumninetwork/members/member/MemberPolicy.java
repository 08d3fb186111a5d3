package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.members.organisation.OrganisationTree;
import org.alumninetwork.members.source.MemberSources;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.caller.HeldOffice;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/**
 * Who may change a member's record: the member, administrators, and the staff of a network whose registry vouches for
 * the member. Only administrators delete.
 */
@ApplicationScoped
public class MemberPolicy {

    private final CallerIdentity identity;
    private final OrganisationTree organisations;
    private final MemberSources memberSources;

    MemberPolicy(CallerIdentity identity, OrganisationTree organisations, MemberSources memberSources) {
        this.identity = identity;
        this.organisations = organisations;
        this.memberSources = memberSources;
    }

    /** The login of the person who calls. */
    String ownLogin() {
        return switch (identity.current()) {
            case Caller.Person person -> person.subject();
            case Caller.Administrator administrator -> administrator.subject();
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ ->
                throw CommonProblems.FORBIDDEN.because("Only a person has a record of their own.");
        };
    }

    void mayCreate() {
        allow(
                isAdministrator() || isStaff(),
                "Staff of a network and administrators create members; others register themselves.");
    }

    public void mayAmend(Member member) {
        allow(isSelf(member) || actsFor(member), "The member, staff in charge and administrators amend a record.");
    }

    void mayDelete() {
        allow(isAdministrator(), "Only administrators delete a member.");
    }

    /** Not those who look: they do not learn who else does. */
    public void mayReadAccesses(Member member) {
        allow(isSelf(member) || isAdministrator(), "The member and administrators read who looked.");
    }

    /** Nobody says in another's place what only that person can say. */
    public void mustBe(Member member) {
        allow(isSelf(member), "Only the member can do this online.");
    }

    public void mayVerify(Member member) {
        allow(vouchesFor(member), "Staff in charge of the member and administrators verify; nobody what is their own.");
    }

    public void mayRecordConsent(Member member) {
        allow(
                vouchesFor(member),
                "What was not given online is recorded by staff in charge of the member and administrators; "
                        + "members give their own consent ONLINE.");
    }

    /** Whose word counts where the member's own does not: administrators' and that of staff in charge, of others. */
    public boolean vouchesFor(Member member) {
        return actsFor(member) && !isOwn(member);
    }

    /** Administrators, and staff in charge; nobody acts so for themselves by being the member. */
    public boolean actsFor(Member member) {
        return switch (identity.current()) {
            case Caller.Administrator _ -> true;
            case Caller.Person person -> isInCharge(person, member);
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ -> false;
        };
    }

    /**
     * @param stated the fields that the caller gives or changes
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where somebody claims an identifier for themselves
     */
    void mayClaim(Set<MemberField> stated) {
        List<Violation> claimed = stated.stream()
                .filter(MemberField::isClaimedByNobody)
                .map(field -> Violation.ofBody("/" + field.key(), "is stated by registries and staff only"))
                .toList();
        if (!claimed.isEmpty()) {
            throw MemberProblems.IDENTIFIER_NOT_CLAIMABLE.because("Leave out what `violations` names.", claimed);
        }
    }

    private boolean isInCharge(Caller.Person person, Member member) {
        List<UUID> staffed = person.offices().stream()
                .filter(HeldOffice::isStaff)
                .map(HeldOffice::organisationId)
                .toList();
        return !staffed.isEmpty()
                && !memberSources
                        .vouchedForBy(List.of(member.id()), organisations.sourcesAtOrBelow(staffed))
                        .isEmpty();
    }

    /** Whether the member is the one who calls. */
    public boolean isSelf(Member member) {
        return identity.current() instanceof Caller.Person person && person.is(member.id());
    }

    /** Whether the record is that of the caller, under any login: also of an administrator, who acts by that role. */
    private boolean isOwn(Member member) {
        return identity.ownRecord().filter(member.id()::equals).isPresent();
    }

    private boolean isStaff() {
        return identity.current() instanceof Caller.Person person
                && person.offices().stream().anyMatch(HeldOffice::isStaff);
    }

    private boolean isAdministrator() {
        return identity.current() instanceof Caller.Administrator;
    }

    private static void allow(boolean allowed, String otherwise) {
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because(otherwise);
        }
    }
}
