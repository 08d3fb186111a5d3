package org.alumninetwork.chapters.statistic;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many there are of something; absent where they are too few to be told, or would let others be found. */
@Schema(description = "How many there are of something.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountedCell(
        @Schema(
                required = true,
                maxLength = 40,
                description =
                        "What is counted: a country (`ZZ` where it is unknown), the id of a chapter, a year, a basis,"
                                + " a month",
                examples = "KE")
        String cell,

        @Schema(
                minimum = "0",
                maximum = "9007199254740991",
                description = "Absent where fewer than five, and where it would let another such cell be found",
                examples = "412")
        Long count) {}
