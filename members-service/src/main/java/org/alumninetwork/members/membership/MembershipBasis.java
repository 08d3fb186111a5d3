package org.alumninetwork.members.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody came to belong. */
@Schema(description = "APPLICATION: by applying. AGREEMENT: through a partnership's agreement.")
public enum MembershipBasis {
    APPLICATION,
    AGREEMENT
}
