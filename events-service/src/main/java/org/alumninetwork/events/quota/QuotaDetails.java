package org.alumninetwork.events.quota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a quota when it is created or amended. */
@Schema(description = "What is said of a quota when it is created or amended.")
record QuotaDetails(
        @Schema(description = "Name by language tag", examples = "{\"en\": \"Students\"}") @NotNull @LocalizedText
        Map<String, String> name,

        @Schema(description = "Categories of registrations that it counts", examples = "[\"STUDENT\"]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "must be a category such as STUDENT") String>
                categories,

        @Schema(description = "Most places for them, guests included", examples = "20") @NotNull @Min(0) @Max(1_000_000)
        Integer seats) {}
