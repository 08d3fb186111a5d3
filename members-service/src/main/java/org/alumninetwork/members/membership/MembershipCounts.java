package org.alumninetwork.members.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many belonged to an organisation on a day. */
@Schema(description = "How many memberships an organisation had on a day.")
record MembershipCounts(
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) LocalDate asOf,

        @Schema(required = true, description = "Those that belonged: ACTIVE or GRACE")
        long members,

        @Schema(required = true) List<MembershipCount> counts) {

    static MembershipCounts of(UUID organisation, LocalDate asOf, List<MembershipCount> counts) {
        long members = counts.stream()
                .filter(count -> MembershipState.BELONGING.contains(count.state()))
                .mapToLong(MembershipCount::memberships)
                .sum();
        return new MembershipCounts(organisation, asOf, members, counts);
    }

    /** How many of one type were in one state. */
    @Schema(name = "MembershipCount", description = "How many memberships of one type were in one state.")
    record MembershipCount(
            @Schema(required = true) UUID typeId,
            @Schema(required = true) MembershipState state,
            @Schema(required = true) long memberships) {}
}
