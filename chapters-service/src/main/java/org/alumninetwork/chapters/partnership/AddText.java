package org.alumninetwork.chapters.partnership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.alumninetwork.support.text.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** A text of the agreement, kept elsewhere. */
@Schema(description = "A text of the agreement, kept elsewhere.")
record AddText(
        @Schema(examples = "en") @NotNull @LanguageTag String language,

        @Schema(format = "uri", examples = "https://example.org/agreement.pdf")
        @NotNull
        @URL
        @Size(max = 500)
        @Pattern(regexp = "^https://.*", message = "must be an https address")
        String link,

        @Schema(
                description = "SHA-256 of the document, in hexadecimal",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        @NotNull
        @Pattern(regexp = "^[0-9a-f]{64}$", message = "must be 64 hexadecimal digits in lower case")
        String digest) {}
