package org.alumninetwork.chapters.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who held an office, with as much of who it was as the caller may know. */
@Schema(description = "Somebody who held an office, with as much of who it was as the caller may know.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardHolder(
        @Schema(required = true) UUID termId,

        @Schema(description = "Absent for those who did not sign in, unless the member shows the name to everyone")
        UUID memberId,

        @Schema(
                description = "Absent where the member does not show the name to the caller",
                examples = "Wanjiku Otieno")
        String displayName,

        @Schema(required = true, description = "Held in place of one who left, until somebody is elected")
        boolean interim,

        @Schema(required = true) LocalDate startsOn,

        @Schema(description = "Absent while nobody knows it")
        LocalDate endsOn) {}
