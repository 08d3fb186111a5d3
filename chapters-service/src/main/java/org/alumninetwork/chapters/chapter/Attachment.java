package org.alumninetwork.chapters.chapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** A document that is kept elsewhere. */
@Schema(description = "A document that is kept elsewhere.")
public record Attachment(
        @Schema(required = true, examples = "Statutes") @NotBlank @Legible @Size(max = 200)
        String title,

        @Schema(required = true, format = "uri", examples = "https://example.org/statutes.pdf")
        @NotNull
        @URL
        @Size(max = 500)
        @Pattern(regexp = "^https://.*", message = "must be an https address")
        String link) {}
