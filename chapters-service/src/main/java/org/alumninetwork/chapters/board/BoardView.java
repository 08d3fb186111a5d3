package org.alumninetwork.chapters.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who held the offices of an organisation on a day.
 *
 * @param offices in the order in which the offices were created
 */
@Schema(description = "Who held the offices of an organisation on a day.")
public record BoardView(
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, description = "The day, on the organisation's local date", examples = "2024-03-03")
        LocalDate asOf,

        @Schema(required = true, description = "In the order in which the offices were created")
        List<BoardOffice> offices) {}
