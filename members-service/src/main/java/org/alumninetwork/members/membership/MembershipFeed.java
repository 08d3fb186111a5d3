package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.member.MemberBelongings;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.change.FeedData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells the other services who belongs where. */
@ApplicationScoped
class MembershipFeed implements MemberBelongings {

    private static final String MEMBERSHIP = "membership";

    private final ChangeLog changes;
    private final MembershipRepository memberships;
    private final MembershipHistory history;

    MembershipFeed(ChangeLog changes, MembershipRepository memberships, MembershipHistory history) {
        this.history = history;
        this.changes = changes;
        this.memberships = memberships;
    }

    /** A membership as the other services keep it. */
    @FeedData(
            value = "membership",
            happenings = {"changed", "deleted"})
    @Schema(description = "What is told of a membership.")
    record ReplicatedMembership(
            UUID id,
            UUID memberId,
            UUID organisationId,
            UUID typeId,
            MembershipState state,

            @Schema(description = "Absent where the organisation is no chapter", nullable = true)
            ChapterRole chapterRole,

            MembershipBasis basis,

            @Schema(description = "The agreement that gives it; absent for any other basis", nullable = true)
            UUID partnershipId,

            @Schema(description = "Absent before it begins", nullable = true)
            LocalDate startDate,

            @Schema(description = "Last day that is paid for or granted; absent while none is set", nullable = true)
            LocalDate endDate,

            @Schema(description = "Last day for who has resigned; absent for others", nullable = true)
            LocalDate leavesOn,

            @Schema(description = "Last day on which the member belonged; absent while they belong", nullable = true)
            LocalDate belongedUntil) {

        static ReplicatedMembership of(Membership membership, LocalDate belongedUntil) {
            return new ReplicatedMembership(
                    membership.id(),
                    membership.memberId(),
                    membership.organisationId(),
                    membership.typeId(),
                    membership.state(),
                    membership.chapterRole(),
                    membership.basis(),
                    membership.partnershipId(),
                    membership.startDate(),
                    membership.endDate(),
                    membership.leavesOn(),
                    belongedUntil);
        }
    }

    void changed(Collection<Membership> changed) {
        LinkedHashMap<UUID, ReplicatedMembership> states = new LinkedHashMap<>();
        Map<UUID, LocalDate> lastDays = history.lastDaysOf(
                changed.stream().filter(membership -> !membership.belongs()).toList());
        changed.forEach(membership ->
                states.put(membership.id(), ReplicatedMembership.of(membership, lastDays.get(membership.id()))));
        changes.changed(MEMBERSHIP, states);
    }

    @Override
    public void deleteOf(UUID member) {
        List<UUID> gone = memberships.idsOf(member);
        memberships.delete("memberId", member);
        gone.forEach(id -> changes.deleted(MEMBERSHIP, id));
    }
}
