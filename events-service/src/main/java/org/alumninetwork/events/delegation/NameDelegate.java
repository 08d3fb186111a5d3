package org.alumninetwork.events.delegation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom an organisation sends. */
@Schema(description = "Whom an organisation sends: somebody who holds an office there today.")
record NameDelegate(@NotNull UUID memberId) {}
