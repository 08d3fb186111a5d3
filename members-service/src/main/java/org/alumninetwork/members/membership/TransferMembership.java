package org.alumninetwork.members.membership;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member goes over to another chapter, or to another type. */
@Schema(description = "A member goes over to another chapter, or to another type; the membership runs on there.")
record TransferMembership(
        @Schema(description = "Type of the chapter to which the member goes, or another one of the same organisation")
        @NotNull
        UUID typeId) {}
