package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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

    MembershipFeed(ChangeLog changes, MembershipRepository memberships) {
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

            @Schema(description = "Last day; absent while none is set", nullable = true)
            LocalDate endDate) {

        static ReplicatedMembership of(Membership membership) {
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
                    membership.endDate());
        }
    }

    void changed(Collection<Membership> changed) {
        LinkedHashMap<UUID, ReplicatedMembership> states = new LinkedHashMap<>();
        changed.forEach(membership -> states.put(membership.id(), ReplicatedMembership.of(membership)));
        changes.changed(MEMBERSHIP, states);
    }

    @Override
    public void deleteOf(UUID member) {
        List<UUID> gone = memberships.idsOf(member);
        memberships.delete("memberId", member);
        gone.forEach(id -> changes.deleted(MEMBERSHIP, id));
    }
}
