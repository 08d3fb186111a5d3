package org.alumninetwork.members.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an export is. */
@Schema(
        description =
                "PREPARING: services are asked, again and again where one is down. READY: it can be fetched. FAILED: a "
                        + "service could not be reached for hours, or its answer was of no use; ask for it anew.")
enum ExportState {
    PREPARING,
    READY,
    FAILED
}
