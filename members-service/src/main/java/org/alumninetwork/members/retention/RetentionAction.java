package org.alumninetwork.members.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a record that was kept long enough. */
@Schema(
        description =
                "DELETE: it is deleted. PROPOSE: it is shown in the preview, and nothing happens by itself. ERASE: an "
                        + "erasure in every service is begun, which what stands against it still stops.")
enum RetentionAction {
    DELETE,
    PROPOSE,
    ERASE
}
