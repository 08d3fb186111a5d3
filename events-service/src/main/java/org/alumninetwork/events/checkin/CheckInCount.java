package org.alumninetwork.events.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people are there at this moment. */
@Schema(description = "How many people are there at this moment, guests included.")
public record CheckInCount(
        @Schema(required = true, description = "People inside now", examples = "41")
        int inside,

        @Schema(required = true, description = "People who came, whether or not they have left", examples = "43")
        int came) {}
