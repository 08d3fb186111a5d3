package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.membershiptype.MembershipTypeDetails;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/** What happens to a membership after the application; {@link ApplicationDesk} deals with those. */
@ApplicationScoped
class MembershipService {

    private final MembershipRepository memberships;
    private final MembershipLedger ledger;
    private final MembershipPolicy policy;
    private final MembershipHistory history;

    MembershipService(
            MembershipRepository memberships,
            MembershipLedger ledger,
            MembershipPolicy policy,
            MembershipHistory history) {
        this.history = history;
        this.memberships = memberships;
        this.ledger = ledger;
        this.policy = policy;
    }

    @Transactional
    MembershipView renew(UUID id) {
        Membership membership = ledger.taken(id);
        MembershipTypeDetails type = ledger.typeOf(membership).details();
        policy.mayRenew(membership, type);
        ledger.mustBeGivenByAgreement(membership);
        boolean comesBack = !membership.belongs();
        if (comesBack) {
            mustBeLetIn(membership);
        }
        membership.renew(type, ledger.today(membership));
        if (comesBack) {
            leavePrimacyToOthers(membership);
        }
        return ledger.entered(membership);
    }

    /** As who applies there; what lapsed before is no way round it. */
    private void mustBeLetIn(Membership membership) {
        UUID member = membership.memberId();
        UUID organisation = membership.organisationId();
        if (!policy.decides(member, organisation) && memberships.wasExpelled(member, organisation)) {
            throw CommonProblems.FORBIDDEN.because("Who was expelled there once applies, and is decided on.");
        }
    }

    @Transactional
    MembershipView resign(UUID id, Resignation resignation) {
        Membership membership = ledger.taken(id);
        policy.mayEnd(membership);
        LocalDate today = ledger.today(membership);
        mustNotBeOver(resignation.lastDay(), today, "/lastDay");
        membership.resign(ledger.typeOf(membership).details(), resignation.lastDay(), today);
        membership.explain(resignation.reason());
        return ledger.entered(membership);
    }

    @Transactional
    void stay(UUID id, Precondition precondition) {
        Membership membership = ledger.taken(id);
        policy.mayEnd(membership);
        precondition.holdsFor(membership.version());
        membership.stay(ledger.typeOf(membership).details(), ledger.today(membership));
        membership.explain(null);
        ledger.entered(membership);
    }

    @Transactional
    MembershipView expel(UUID id, StatedReason reason) {
        Membership membership = ledger.taken(id);
        policy.mayDecide(membership);
        membership.expel(reason.reason());
        return ledger.entered(membership);
    }

    @Transactional
    MembershipView override(UUID id, OverrideMembership override) {
        Membership membership = ledger.taken(id);
        policy.mayDecide(membership);
        override.mustBeAboutBelonging();
        LocalDate today = ledger.today(membership);
        mustNotBeOver(override.until(), today, "/until");
        boolean comesBack = !membership.belongs();
        membership.override(ledger.typeOf(membership).details(), override.state(), override.until(), today);
        membership.explain(override.reason());
        if (comesBack) {
            leavePrimacyToOthers(membership);
        }
        return ledger.entered(membership);
    }

    @Transactional
    MembershipView correct(UUID id, CorrectMembership correction) {
        Membership membership = ledger.taken(id);
        policy.mayDecide(membership);
        StatedDays days = correction.days();
        MembershipTypeDetails type = ledger.typeOf(membership).details();
        LocalDate today = ledger.today(membership);
        boolean comesBack = !membership.belongs();
        if (membership.isOfDatesAlone() && !history.isOfDatesAlone(id)) {
            throw MembershipProblems.MEMBERSHIP_STATE_FORBIDS.because(
                    "It has been more than its dates made of it, as its history shows.");
        }
        membership.correct(type, days.firstDayOr(membership.startDate()), days.lastDayOr(membership.endDate()), today);
        days.mustBePossible(type, today, membership.startDate(), membership.endDate());
        ledger.mustNotBelongTwice(membership, type);
        membership.explain(correction.reason());
        if (comesBack) {
            leavePrimacyToOthers(membership);
        }
        return ledger.corrected(membership, type);
    }

    /** Who lapsed in the primary chapter may have another one by now. */
    private void leavePrimacyToOthers(Membership membership) {
        if (membership.chapterRole() == ChapterRole.PRIMARY
                && memberships
                        .primaryChapterOf(membership.memberId())
                        .filter(other -> !other.id().equals(membership.id()))
                        .isPresent()) {
            membership.become(ChapterRole.SECONDARY);
        }
    }

    private static void mustNotBeOver(LocalDate lastDay, LocalDate today, String pointer) {
        if (lastDay != null && lastDay.isBefore(today)) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.",
                    List.of(Violation.ofBody(pointer, "must be " + today + " or later")));
        }
    }
}
