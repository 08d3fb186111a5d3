package org.alumninetwork.events.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/** Something to read about an event: a programme, slides, a map. */
@Schema(description = "Something to read about an event: a programme, slides, a map.")
public record EventLink(
        @Schema(description = "Title by language tag", examples = "{\"en\": \"Programme\"}") @NotNull @LocalizedText
        Map<String, String> title,

        @Schema(format = "uri", pattern = "https?://.+", examples = "https://example.org/programme.pdf")
        @NotNull
        @URL(regexp = "https?://.+")
        @Size(max = 500)
        String url) {}
