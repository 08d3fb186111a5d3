package org.alumninetwork.chapters.partnership;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Signs the present text for a party, a moment after signing in anew. */
@Schema(description = "Signs the present text for a party, a moment after signing in anew.")
record SignPartnership(
        @Schema(description = "The party") @NotNull UUID organisationId,

        @Schema(description = "The text that was read", examples = "1") @NotNull @Min(1)
        Integer textNumber) {}
