package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.members.membershiptype.MembershipTypeDetails;
import org.alumninetwork.members.organisation.Charge;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who deals with memberships: members with their own, officers in charge with those of their organisations and below,
 * administrators with all. Nobody decides on their own membership, administrators who are members included.
 */
@ApplicationScoped
class MembershipPolicy {

    private final CallerIdentity identity;
    private final Charge charge;

    MembershipPolicy(CallerIdentity identity, Charge charge) {
        this.identity = identity;
        this.charge = charge;
    }

    MembershipReach reach() {
        return charge.isEverywhere()
                ? MembershipReach.EVERYWHERE
                : new MembershipReach(false, identity.ownRecord(), charge.reach());
    }

    /** The caller's own record, for who does not say whose application it is. */
    UUID ownRecord() {
        return identity.ownRecord()
                .orElseThrow(() -> CommonProblems.FORBIDDEN.because(
                        "Who has no record of their own says whose application it is."));
    }

    void mayApply(UUID member, UUID organisation) {
        allow(
                isSelf(member) || charge.isOf(organisation),
                "Members apply for themselves, officers in charge for others.");
    }

    void maySayWhen(UUID member, UUID organisation) {
        allow(decides(member, organisation), "Officers in charge say from when to when others have belonged.");
    }

    /** What skips the approval is for those in charge. */
    boolean decides(UUID member, UUID organisation) {
        return !isSelf(member) && charge.isOf(organisation);
    }

    void mayDecide(Membership membership) {
        allow(
                decides(membership.memberId(), membership.organisationId()),
                "Officers in charge decide, and nobody on their own membership.");
    }

    void mayRenew(Membership membership, MembershipTypeDetails type) {
        allow(
                decides(membership.memberId(), membership.organisationId())
                        || (isSelf(membership.memberId()) && type.costsNothing()),
                "Where there is a fee, officers in charge renew a membership when it has been paid.");
    }

    void mayEnd(Membership membership) {
        allow(
                isSelf(membership.memberId()) || charge.isOf(membership.organisationId()),
                "The member resigns, or officers in charge on the member's word.");
    }

    /** A member goes where nobody has to approve; otherwise those in charge of both chapters decide. */
    void mayTransfer(Membership membership, UUID target, MembershipTypeDetails type) {
        allow(
                (isSelf(membership.memberId()) && type.admitsAtOnce())
                        || (decides(membership.memberId(), membership.organisationId()) && charge.isOf(target)),
                "Members go where nobody has to approve; otherwise those in charge of both chapters decide.");
    }

    void mayCount(UUID organisation) {
        allow(charge.isOf(organisation), "Officers in charge and administrators count the members.");
    }

    private boolean isSelf(UUID member) {
        return identity.ownRecord().filter(member::equals).isPresent();
    }

    private static void allow(boolean allowed, String otherwise) {
        if (!allowed) {
            throw CommonProblems.FORBIDDEN.because(otherwise);
        }
    }
}
