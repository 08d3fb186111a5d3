package org.alumninetwork.chapters.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.text.CountryCode;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where and for what an agreement holds; what is empty is not limited. */
@Schema(name = "PartnershipScope", description = "Where and for what an agreement holds; what is empty is not limited.")
public record Scope(
        @Schema(required = true, description = "ISO 3166-1 alpha-2") @NotNull @Size(max = 250)
        List<@NotNull @CountryCode String> countries,

        @Schema(required = true) @NotNull @Size(max = 500) List<@NotNull UUID> chapterIds,

        @Schema(required = true, description = "In words") @NotNull @Size(max = 50)
        List<@NotBlank @Legible @Size(max = 200) String> activities) {}
