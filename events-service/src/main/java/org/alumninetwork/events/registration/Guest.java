package org.alumninetwork.events.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom a member brings along. */
@Schema(description = "Somebody whom a member brings along.")
public record Guest(
        @Schema(examples = "Elias Virtanen") @NotBlank @Legible @Size(max = 200)
        String name) {}
