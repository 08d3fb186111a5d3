package org.alumninetwork.events.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said when an event is cancelled. */
@Schema(description = "What is said when an event is cancelled.")
record CancelEvent(
        @Schema(description = "What those who registered are told", examples = "The speaker has fallen ill.")
        @NotBlank
        @Legible(lines = true)
        @Size(max = 1000)
        String reason) {}
