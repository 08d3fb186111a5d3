package org.alumninetwork.events.invitation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is invited. */
@Schema(description = "Who is invited.")
record InviteMember(@NotNull UUID memberId) {}
