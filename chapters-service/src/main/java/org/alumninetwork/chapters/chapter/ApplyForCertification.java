package org.alumninetwork.chapters.chapter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A local group asks to be certified. */
@Schema(description = "A local group asks to be certified.")
record ApplyForCertification(
        @Schema(description = "An organisation of the kind CHAPTER; it keeps its id") @NotNull
        UUID organisationId,

        @Schema(description = "Why, in the group's own words", examples = "We are forty alumni who meet every month.")
        @NotBlank
        @Legible(lines = true)
        @Size(max = 10_000)
        String statement,

        @Schema(description = "Documents, as links", nullable = true) @Size(max = 20)
        List<@NotNull @Valid Attachment> attachments) {}
