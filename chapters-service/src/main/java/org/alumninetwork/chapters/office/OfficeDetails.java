package org.alumninetwork.chapters.office;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
        Boolean single,

        @Schema(
                description =
                        "Whether the organisation is to have somebody in it; absent at the creation: as offices of this type are",
                nullable = true)
        Boolean required,

        @Schema(
                description =
                        "Whether its holder signs agreements for the organisation; absent at the creation: as offices of this type do",
                nullable = true)
        Boolean maySign,

        @Schema(description = "Length of a regular term in months, and the longest that it can be", nullable = true)
        @Min(1)
        @Max(240)
        Integer termMonths,

        @Schema(
                description = "Most regular terms that one member holds it without a break between them",
                nullable = true)
        @Min(1)
        @Max(20)
        Integer termsInRow) {

    /** With what offices of this type are like, where nothing is said. */
    OfficeDetails orAs(OfficeType usual) {
        return new OfficeDetails(
                type,
                title,
                single,
                required == null ? usual.required() : required,
                maySign == null ? usual.maySign() : maySign,
                termMonths == null ? usual.termMonths() : termMonths,
                termsInRow == null ? usual.termsInRow() : termsInRow);
    }
}
