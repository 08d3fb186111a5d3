package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.membershiptype.MembershipType;
import org.alumninetwork.members.membershiptype.MembershipTypeRepository;

/** Lets members go from chapter to chapter, and choose the one that is primary. */
@ApplicationScoped
class ChapterDesk {

    private final MembershipRepository memberships;
    private final MembershipTypeRepository types;
    private final MembershipLedger ledger;
    private final MembershipPolicy policy;

    ChapterDesk(
            MembershipRepository memberships,
            MembershipTypeRepository types,
            MembershipLedger ledger,
            MembershipPolicy policy) {
        this.memberships = memberships;
        this.types = types;
        this.ledger = ledger;
        this.policy = policy;
    }

    @Transactional
    MembershipView transfer(UUID id, TransferMembership transfer) {
        Membership membership = ledger.taken(id);
        MembershipType target = types.findByIdOptional(transfer.typeId())
                .orElseThrow(() -> MembershipProblems.UNKNOWN_MEMBERSHIP_TYPE.because(
                        "There is no type of membership " + transfer.typeId() + "."));
        policy.mayTransfer(membership, target.organisationId(), target.details());
        mustBeChapter(membership.organisationId());
        mustBeChapter(target.organisationId());
        membership.transferTo(target);
        return ledger.entered(membership);
    }

    /** The row that was primary is written first, for the database holds that there is one. */
    @Transactional
    MembershipView makePrimary(UUID id) {
        Membership membership = ledger.taken(id);
        policy.mayEnd(membership);
        mustBeChapter(membership.organisationId());
        Map<Membership, LocalDate> changed = new LinkedHashMap<>();
        memberships
                .primaryChapterOf(membership.memberId())
                .filter(other -> !other.id().equals(id))
                .map(memberships::locked)
                .ifPresent(other -> {
                    other.become(ChapterRole.SECONDARY);
                    memberships.flush();
                    changed.put(other, ledger.today(other));
                });
        membership.become(ChapterRole.PRIMARY);
        changed.put(membership, ledger.today(membership));
        ledger.enter(changed);
        return MembershipView.of(membership);
    }

    private void mustBeChapter(UUID organisation) {
        if (!ledger.organisation(organisation).isChapter()) {
            throw MembershipProblems.NOT_A_CHAPTER.because("The organisation " + organisation + " is none.");
        }
    }
}
