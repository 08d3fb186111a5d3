package org.alumninetwork.members.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which role somebody asked for an export. */
@Schema(description = "In which role somebody asked for it; only the member fetches it.")
enum ExportRequester {
    MEMBER,
    STAFF,
    ADMINISTRATOR
}
