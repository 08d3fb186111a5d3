package org.alumninetwork.members.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which memberships a caller knows of.
 *
 * @param everywhere whether the caller knows of all
 * @param self the caller's own record, whose memberships the caller knows of
 * @param organisations those in which the caller is in charge
 */
record MembershipReach(boolean everywhere, Optional<UUID> self, List<UUID> organisations) {

    static final MembershipReach EVERYWHERE = new MembershipReach(true, Optional.empty(), List.of());

    boolean covers(Membership membership) {
        return everywhere
                || self.filter(membership.memberId()::equals).isPresent()
                || organisations.contains(membership.organisationId());
    }
}
