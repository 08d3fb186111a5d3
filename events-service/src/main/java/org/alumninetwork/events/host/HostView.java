package org.alumninetwork.events.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that was asked to hold an event together with the one that made it. */
@Schema(description = "An organisation that was asked to hold an event, too, and what it said.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostView(
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) HostState state,
        @Schema(required = true) Instant askedAt,

        @Schema(description = "When it consented or declined")
        Instant decidedAt) {}
