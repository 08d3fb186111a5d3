package org.alumninetwork.members.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody saw hidden fields. */
@Schema(description = "As what somebody saw hidden fields.")
enum ViewerPosition {
    ADMINISTRATOR,
    OFFICER
}
