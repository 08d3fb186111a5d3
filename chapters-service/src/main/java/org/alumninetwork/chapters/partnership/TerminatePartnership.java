package org.alumninetwork.chapters.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends an agreement for a party, with the notice that was agreed. */
@Schema(description = "Ends an agreement for a party, with the notice that was agreed.")
record TerminatePartnership(
        @Schema(description = "The party") @NotNull UUID organisationId,

        @Schema(examples = "The programme has ended.") @NotBlank @Legible(lines = true) @Size(max = 4000)
        String reason) {}
