package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.guest.GuestRights;
import org.alumninetwork.members.membershiptype.MembershipType;
import org.alumninetwork.members.membershiptype.MembershipTypeDetails;
import org.alumninetwork.members.membershiptype.MembershipTypeRepository;
import org.alumninetwork.members.organisation.KnownOrganisation;
import org.alumninetwork.members.organisation.KnownOrganisations;
import org.alumninetwork.support.problem.CommonProblems;

/** Takes a membership in hand, and enters what became of it: in its row, its history and the feed. */
@ApplicationScoped
class MembershipLedger {

    private final MembershipRepository memberships;
    private final MembershipTypeRepository types;
    private final MembershipHistory history;
    private final MembershipFeed feed;
    private final MembershipPolicy policy;
    private final KnownOrganisations organisations;
    private final GuestRights guests;
    private final Clock clock;

    MembershipLedger(
            MembershipRepository memberships,
            MembershipTypeRepository types,
            MembershipHistory history,
            MembershipFeed feed,
            MembershipPolicy policy,
            KnownOrganisations organisations,
            GuestRights guests,
            Clock clock) {
        this.memberships = memberships;
        this.types = types;
        this.history = history;
        this.feed = feed;
        this.policy = policy;
        this.organisations = organisations;
        this.guests = guests;
        this.clock = clock;
    }

    /** A membership of which the caller knows, as it is now that nobody else can change it. */
    Membership taken(UUID id) {
        Membership membership = memberships.known(id, policy.reach());
        memberships.takeTurn(membership.memberId());
        return memberships.locked(membership);
    }

    MembershipType typeOf(Membership membership) {
        return types.findById(membership.typeId());
    }

    /** The local date in the membership's organisation. */
    LocalDate today(Membership membership) {
        return organisation(membership.organisationId()).dateAt(clock.instant());
    }

    KnownOrganisation organisation(UUID id) {
        return organisations
                .find(id)
                .orElseThrow(() -> CommonProblems.CONFLICT.because(
                        "The organisation " + id + " is not known here any more, or not yet."));
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for one gained by an agreement that gives it no more
     */
    void mustBeGivenByAgreement(Membership membership) {
        if (membership.partnershipId() != null) {
            mustGive(membership.partnershipId(), membership.memberId(), membership.organisationId());
        }
    }

    void mustGive(UUID agreement, UUID member, UUID organisation) {
        if (!guests.give(agreement, member, organisation)) {
            throw MembershipProblems.NOT_BY_AGREEMENT.because(
                    "The agreement " + agreement + " does not make the member a guest of " + organisation + " today.");
        }
    }

    /**
     * Of today the database knows it; it does not look back.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where the member belonged there by another one meanwhile
     */
    void mustNotBelongTwice(Membership membership, MembershipTypeDetails type) {
        memberships
                .belongedUntil(membership, membership.lastDayOfBelonging(type))
                .ifPresent(until -> {
                    throw MembershipProblems.ALREADY_MEMBER.because(
                            "The member has belonged there until " + until + " by another membership.");
                });
    }

    /** A new one, which may have begun long ago. */
    MembershipView opened(Membership membership, MembershipTypeDetails type) {
        memberships.persist(membership);
        if (membership.startDate() == null) {
            record(Map.of(membership, today(membership)));
        } else {
            recordFromItsBeginning(membership, type);
        }
        return MembershipView.of(membership);
    }

    /** One whose dates are others than was thought. */
    MembershipView corrected(Membership membership, MembershipTypeDetails type) {
        membership.touch(clock.instant());
        recordFromItsBeginning(membership, type);
        return MembershipView.of(membership);
    }

    private void recordFromItsBeginning(Membership membership, MembershipTypeDetails type) {
        memberships.flush();
        history.write(membership.id(), membership.statesUntil(type, today(membership)));
        feed.changed(List.of(membership));
    }

    /** One that was changed today. */
    MembershipView entered(Membership membership) {
        enter(Map.of(membership, today(membership)));
        return MembershipView.of(membership);
    }

    /** @param days from which day on each is what it is now */
    void enter(Map<Membership, LocalDate> days) {
        days.keySet().forEach(membership -> membership.touch(clock.instant()));
        record(days);
    }

    private void record(Map<Membership, LocalDate> days) {
        memberships.flush();
        Map<UUID, LocalDate> byId = new HashMap<>();
        days.forEach((membership, day) -> byId.put(membership.id(), day));
        history.turn(byId);
        feed.changed(List.copyOf(days.keySet()));
    }
}
