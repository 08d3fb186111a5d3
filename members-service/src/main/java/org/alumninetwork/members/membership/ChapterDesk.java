package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.eligibility.EligibilityService;
import org.alumninetwork.members.membershiptype.MembershipType;
import org.alumninetwork.members.membershiptype.MembershipTypeRepository;
import org.alumninetwork.support.problem.CommonProblems;

/** Lets members go from chapter to chapter, and choose the one that is primary. */
@ApplicationScoped
class ChapterDesk {

    private final MembershipRepository memberships;
    private final MembershipTypeRepository types;
    private final MembershipLedger ledger;
    private final MembershipPolicy policy;
    private final EligibilityService eligibility;

    ChapterDesk(
            MembershipRepository memberships,
            MembershipTypeRepository types,
            MembershipLedger ledger,
            MembershipPolicy policy,
            EligibilityService eligibility) {
        this.eligibility = eligibility;
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
        if (membership.organisationId().equals(target.organisationId())) {
            mustBeOpen(target, policy.decides(membership.memberId(), target.organisationId()));
        } else {
            mustBeChapter(membership.organisationId());
            mustBeChapter(target.organisationId());
            mustBeLetIn(membership.memberId(), target);
        }
        membership.transferTo(target, ledger.today(membership));
        return ledger.entered(membership);
    }

    /** As who applies there. */
    private void mustBeLetIn(UUID member, MembershipType target) {
        UUID chapter = target.organisationId();
        boolean decides = policy.decides(member, chapter);
        mustBeOpen(target, decides);
        if (!decides && memberships.wasExpelled(member, chapter)) {
            throw CommonProblems.FORBIDDEN.because("Who was expelled there once applies, and is decided on.");
        }
        eligibility.mustBeEligible(member, ledger.organisation(chapter)).ifPresent(agreement -> {
            throw MembershipProblems.NOT_BY_AGREEMENT.because(
                    "The agreement " + agreement + " makes a guest of who applies there.");
        });
    }

    private static void mustBeOpen(MembershipType target, boolean decides) {
        if (!target.details().open() && !decides) {
            throw MembershipProblems.MEMBERSHIP_TYPE_CLOSED.because("Those in charge still can admit somebody.");
        }
    }

    /** The row that was primary is written first, for the database holds that there is one. */
    @Transactional
    MembershipView makePrimary(UUID id) {
        Membership membership = ledger.taken(id);
        policy.mayEnd(membership);
        mustBeChapter(membership.organisationId());
        if (membership.chapterRole() == ChapterRole.PRIMARY) {
            return MembershipView.of(membership);
        }
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
