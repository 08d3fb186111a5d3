package org.alumninetwork.events.report;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of an event concerns the members of one of its hosts. */
@Schema(description = "What of an event concerns those who are members of a host, or of what is below it, today.")
public record HostShare(
        @Schema(required = true) UUID organisationId,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Registrations of its members who attended")
        int attended,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000000",
                description = "Registrations of its members who did not come")
        int noShows) {}
