package org.alumninetwork.members.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a file, and what became of it. */
@Schema(description = "A row of a file and what became of it; a rejected one appears once for each fault.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedRowView(
        @Schema(required = true, description = "Where the row begins in the file, counted from 1", examples = "17")
        long line,

        String externalId,
        @Schema(required = true) RowOutcome outcome,

        @Schema(description = "The column at fault; absent where it is the row as a whole", examples = "birthDate")
        String field,

        @Schema(description = "What is wrong and what would be right")
        String reason) {}
