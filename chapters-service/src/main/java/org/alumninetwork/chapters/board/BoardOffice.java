package org.alumninetwork.chapters.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.office.Office;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office on a board, and who held it. */
@Schema(description = "An office on a board, and who held it.")
public record BoardOffice(
        @Schema(required = true) UUID officeId,

        @Schema(required = true, examples = "CHAIR") String type,

        @Schema(required = true, description = "Title by language tag")
        Map<String, String> title,

        @Schema(required = true, description = "Whether one person at a time holds it")
        boolean single,

        @Schema(required = true, description = "Whether the organisation is to have somebody in it")
        boolean required,

        @Schema(required = true, description = "Nobody held it on that day")
        boolean vacant,

        @Schema(required = true, description = "In the order in which their terms began")
        List<BoardHolder> holders) {

    static BoardOffice of(Office office, List<BoardHolder> holders) {
        return new BoardOffice(
                office.id(),
                office.type(),
                office.title(),
                office.isSingle(),
                office.isRequired(),
                holders.isEmpty(),
                holders);
    }
}
