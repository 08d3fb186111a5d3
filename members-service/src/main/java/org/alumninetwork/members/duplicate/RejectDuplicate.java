package org.alumninetwork.members.duplicate;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two records are of two people. */
@Schema(description = "Two records are of two people: they are never shown as duplicates again.")
record RejectDuplicate(
        @Schema(required = true) @NotNull UUID oneId,
        @Schema(required = true) @NotNull UUID otherId) {}
