package org.alumninetwork.events.invitation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member for whom an event is meant. */
@Schema(description = "A member for whom an event is meant.")
public record InvitationView(
        @Schema(required = true) UUID memberId,
        @Schema(required = true) Instant invitedAt) {}
