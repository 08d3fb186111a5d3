package org.alumninetwork.members.membershiptype;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the time of a membership runs. */
@Schema(description = "ROLLING: from the day of joining. FIXED: in periods that begin on the same day for everybody.")
public enum PeriodKind {
    ROLLING,
    FIXED
}
