package org.alumninetwork.members.merge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which of the two records a field's value comes. */
@Schema(description = "From which of the two records a value comes.")
enum MergeSide {
    SURVIVOR,
    LOST,
    BOTH
}
