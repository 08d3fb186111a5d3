package org.alumninetwork.members.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a file, and what became of it. */
@Schema(
        description =
                "A row of a file and what became of it. A rejected one appears once for each fault, one that a trial "
                        + "would update once for each field that would change.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedRowView(
        @Schema(
                description = "Where the row begins in the file, counted from 1; absent of people who are not in it",
                examples = "17")
        Long line,

        String externalId,
        @Schema(required = true) RowOutcome outcome,

        @Schema(
                description = "The column at fault, absent where it is the row as a whole; of a trial, the field that "
                        + "would change, `affiliations` once for each",
                examples = "birthDate",
                maxLength = 60)
        String field,

        @Schema(description = "Of a trial: the value as it is; absent where there is none")
        String before,

        @Schema(description = "Of a trial: the value as it would be; absent where there would be none")
        String after,

        @Schema(description = "What is wrong and what would be right")
        String reason) {}
