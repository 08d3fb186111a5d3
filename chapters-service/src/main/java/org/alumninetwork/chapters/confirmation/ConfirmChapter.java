package org.alumninetwork.chapters.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** A chapter confirms something of itself, today. */
@Schema(description = "A chapter confirms something of itself, today.")
record ConfirmChapter(
        @NotNull ConfirmationKind kind,

        @Schema(
                description = "Where what was signed is kept; needed for the code of conduct",
                format = "uri",
                nullable = true,
                examples = "https://example.org/code-of-conduct-signed.pdf")
        @URL
        @Size(max = 500)
        @Pattern(regexp = "^https://.*", message = "must be an https address")
        String document) {}
