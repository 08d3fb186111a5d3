package org.alumninetwork.members.membership;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a membership stands. */
@Schema(
        description = "APPLIED: officers decide. ACTIVE and GRACE: belongs; in GRACE its time is over, but it can be "
                + "renewed without a gap. LAPSED: not renewed in time. RESIGNED, EXPELLED and REFUSED are final.")
public enum MembershipState {
    APPLIED,
    ACTIVE,
    GRACE,
    LAPSED,
    RESIGNED,
    EXPELLED,
    REFUSED;

    /** Those that count as belonging to the organisation. */
    static final Set<MembershipState> BELONGING = Set.of(ACTIVE, GRACE);

    boolean isFinal() {
        return switch (this) {
            case RESIGNED, EXPELLED, REFUSED -> true;
            case APPLIED, ACTIVE, GRACE, LAPSED -> false;
        };
    }
}
