package org.alumninetwork.chapters.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The certifier of a chapter decides on its certification. */
@Schema(description = "The certifier of a chapter decides on its certification.")
record Decide(
        @NotNull CertificationState toState,

        @Schema(examples = "The treasurer's office has been vacant for three months.")
        @NotBlank
        @Legible(lines = true)
        @Size(max = 4000)
        String reasons,

        @Schema(
                description =
                        "For AT_RISK alone: until when it may be mended, a day to come on the chapter's local date; absent: as the "
                                + "rules have it",
                nullable = true)
        LocalDate mendBy) {}
