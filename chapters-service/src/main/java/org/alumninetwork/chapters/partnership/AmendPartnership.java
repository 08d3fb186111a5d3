package org.alumninetwork.chapters.partnership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Drafts an agreement that takes the place of one that is signed; the draft can then be changed. */
@Schema(description = "Drafts an agreement that takes the place of one that is signed; the draft can then be changed.")
record AmendPartnership(
        @Schema(description = "First day; the present one ends the day before, once this is signed") @NotNull
        LocalDate startsOn,

        @Schema(description = "Last day; absent for one without an end", nullable = true)
        LocalDate endsOn) {}
