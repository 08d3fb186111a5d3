package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.members.eligibility.EligibilityService;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.membershiptype.MembershipType;
import org.alumninetwork.members.membershiptype.MembershipTypeDetails;
import org.alumninetwork.members.membershiptype.MembershipTypeRepository;
import org.alumninetwork.members.organisation.KnownOrganisation;

/** Takes applications, and lets officers decide on them. */
@ApplicationScoped
class ApplicationDesk {

    private final MembershipRepository memberships;
    private final MembershipTypeRepository types;
    private final MemberRepository members;
    private final EligibilityService eligibility;
    private final MembershipLedger ledger;
    private final MembershipPolicy policy;
    private final Sights sights;
    private final Clock clock;

    ApplicationDesk(
            MembershipRepository memberships,
            MembershipTypeRepository types,
            MemberRepository members,
            EligibilityService eligibility,
            MembershipLedger ledger,
            MembershipPolicy policy,
            Sights sights,
            Clock clock) {
        this.memberships = memberships;
        this.types = types;
        this.members = members;
        this.eligibility = eligibility;
        this.ledger = ledger;
        this.policy = policy;
        this.sights = sights;
        this.clock = clock;
    }

    /** Who was expelled once is never admitted without a decision. */
    @Transactional
    MembershipView apply(ApplyForMembership application) {
        UUID member = applicantOf(application);
        MembershipType type = typeOf(application.typeId());
        policy.mayApply(member, type.organisationId());
        boolean decides = policy.decides(member, type.organisationId());
        if (application.days().sayAnything()) {
            policy.maySayWhen(member, type.organisationId());
        }
        mustBeOpen(type, decides);
        memberships.takeTurn(member);
        UUID agreement = agreementFor(application, member, type.organisationId(), decides);
        Membership membership =
                Membership.applyFor(type, member, agreement, roleIn(type, member, application), clock.instant());
        if (decides || admitsAtOnce(type, member, agreement)) {
            begin(membership, type.details(), application.days());
        }
        return ledger.opened(membership, type.details());
    }

    private void begin(Membership membership, MembershipTypeDetails type, StatedDays days) {
        LocalDate today = ledger.today(membership);
        LocalDate firstDay = days.firstDayOr(today);
        LocalDate lastDay = days.lastDayOr(type.lastDayFrom(firstDay, today));
        days.mustBePossible(type, today, firstDay, lastDay);
        membership.begin(type, firstDay, lastDay, today);
        if (days.sayAnything()) {
            ledger.mustNotBelongTwice(membership, type);
        }
    }

    /** Nobody has to approve of whom an agreement makes a guest; where there is a fee, officers see the money first. */
    private boolean admitsAtOnce(MembershipType type, UUID member, UUID agreement) {
        boolean byAgreement = agreement != null && type.details().costsNothing();
        return (byAgreement || type.details().admitsAtOnce())
                && !memberships.wasExpelled(member, type.organisationId());
    }

    @Transactional
    MembershipView approve(UUID id) {
        Membership membership = ledger.taken(id);
        policy.mayDecide(membership);
        if (membership.partnershipId() == null) {
            eligibility.mustBeEligible(membership.memberId(), ledger.organisation(membership.organisationId()));
        } else {
            ledger.mustBeGivenByAgreement(membership);
        }
        membership.begin(ledger.typeOf(membership).details(), ledger.today(membership));
        return ledger.entered(membership);
    }

    @Transactional
    MembershipView refuse(UUID id, StatedReason reason) {
        Membership membership = ledger.taken(id);
        policy.mayDecide(membership);
        membership.refuse(reason.reason());
        return ledger.entered(membership);
    }

    private UUID applicantOf(ApplyForMembership application) {
        return application.memberId() == null
                ? policy.ownRecord()
                : members.known(application.memberId(), sights.ofCaller()).id();
    }

    private MembershipType typeOf(UUID id) {
        return types.findByIdOptional(id)
                .orElseThrow(() -> MembershipProblems.UNKNOWN_MEMBERSHIP_TYPE.because(
                        "There is no type of membership " + id + "."));
    }

    /** The agreement by which the member is admitted, or null; one that is only stated opens no door. */
    private UUID agreementFor(ApplyForMembership application, UUID member, UUID organisation, boolean decides) {
        KnownOrganisation known = ledger.organisation(organisation);
        if (application.partnershipId() != null) {
            if (decides) {
                eligibility.mayBeAskedByAgreement(member, known);
            }
            ledger.mustGive(application.partnershipId(), member, organisation);
            return application.partnershipId();
        }
        if (decides) {
            eligibility.mayBeAskedOf(member, known);
        }
        return eligibility.mustBeEligible(member, known).orElse(null);
    }

    private static void mustBeOpen(MembershipType type, boolean decides) {
        if (!type.details().open() && !decides) {
            throw MembershipProblems.MEMBERSHIP_TYPE_CLOSED.because("Those in charge still can admit somebody.");
        }
    }

    private ChapterRole roleIn(MembershipType type, UUID member, ApplyForMembership application) {
        if (!ledger.organisation(type.organisationId()).isChapter()) {
            if (application.chapterRole() != null) {
                throw MembershipProblems.NOT_A_CHAPTER.because("Leave out chapterRole.");
            }
            return null;
        }
        if (application.chapterRole() != null) {
            return application.chapterRole();
        }
        return memberships.primaryChapterOf(member).isPresent() ? ChapterRole.SECONDARY : ChapterRole.PRIMARY;
    }
}
