package org.alumninetwork.chapters.election;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** What is recorded of an election. */
@Schema(description = "What is recorded of an election.")
record ElectionDetails(
        @Schema(description = "On the organisation's local date; not in the future", examples = "2026-02-14") @NotNull
        LocalDate heldOn,

        @NotNull ElectionKind kind,

        @Schema(
                description = "Where the minutes are kept",
                format = "uri",
                examples = "https://example.org/minutes/2026.pdf")
        @NotNull
        @URL
        @Size(max = 500)
        @Pattern(regexp = "^https://.*", message = "must be an https address")
        String minutes) {}
