package org.alumninetwork.members.access;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office that the viewer held. */
@Schema(description = "An office that the viewer held at that moment.")
record AccessOffice(
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, examples = "CHAIR", maxLength = 40)
        String type) {}
