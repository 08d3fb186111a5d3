package org.alumninetwork.members.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a consent was given. */
@Schema(description = "How a consent was given: ONLINE by the member, otherwise as staff record it.")
public enum ConsentManner {
    ONLINE,
    ON_PAPER,
    BY_PHONE,
    BY_EMAIL
}
