package org.alumninetwork.chapters.jury;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member becomes a juror of a cycle. */
@Schema(description = "A member becomes a juror of a cycle.")
record AppointJuror(@NotNull UUID memberId) {}
