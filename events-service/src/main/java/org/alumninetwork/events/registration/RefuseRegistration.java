package org.alumninetwork.events.registration;

import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said when a registration is refused, or an offer declined. */
@Schema(description = "What is said when a registration is refused, or an offer declined.")
record RefuseRegistration(
        @Schema(description = "What a host tells the member", nullable = true, examples = "The course is for teachers.")
        @Legible(lines = true)
        @Size(min = 1, max = 1000)
        String note) {}
