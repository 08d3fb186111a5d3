package org.alumninetwork.members.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a contact request stands. */
@Schema(
        description =
                "PENDING: not answered yet. ACCEPTED: both see each other's contact details. REFUSED, WITHDRAWN by "
                        + "who asked, and ENDED by either are final.")
public enum ContactState {
    PENDING,
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    ENDED
}
