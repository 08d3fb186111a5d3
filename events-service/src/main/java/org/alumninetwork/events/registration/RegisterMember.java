package org.alumninetwork.events.registration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be registered. */
@Schema(description = "Who is to be registered.")
record RegisterMember(
        @Schema(description = "Absent: the caller. Somebody else is registered by hosts only", nullable = true)
        UUID memberId) {}
