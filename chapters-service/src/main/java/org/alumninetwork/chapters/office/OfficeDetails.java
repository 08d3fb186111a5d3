package org.alumninetwork.chapters.office;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.alumninetwork.support.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an office when it is created or amended. */
@Schema(description = "What is said of an office when it is created or amended.")
record OfficeDetails(
        @Schema(
                description =
                        "What the office is, once per organisation: CHAIR, VICE_CHAIR, TREASURER, SECRETARY, BOARD_MEMBER, COORDINATOR, REPRESENTATIVE or another upper-case word. Stays what it was at the creation",
                examples = "CHAIR")
        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z_]{1,39}$", message = "must be an upper-case word such as VICE_CHAIR")
        String type,

        @Schema(description = "Title by language tag", examples = "{\"sv\": \"Ordförande\", \"en\": \"Chair\"}")
        @NotNull
        @LocalizedText
        Map<String, String> title,

        @Schema(description = "Whether one person at a time holds it", examples = "true") @NotNull
        Boolean single) {}
