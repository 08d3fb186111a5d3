package org.alumninetwork.chapters.announcement;

import java.util.Map;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The recipients are made known, with what is said of them. */
@Schema(description = "The recipients are made known, with what is said of them.")
record Announce(
        @Schema(
                description = "By language tag",
                nullable = true,
                examples = "{\"en\": \"For mentoring a generation of students in Nairobi.\"}")
        @LocalizedText(most = 4000)
        Map<String, String> citation) {}
