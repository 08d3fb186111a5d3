package org.alumninetwork.events.host;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked to hold the event, too. */
@Schema(description = "Who is asked to hold the event, too.")
record AskHost(@NotNull UUID organisationId) {}
