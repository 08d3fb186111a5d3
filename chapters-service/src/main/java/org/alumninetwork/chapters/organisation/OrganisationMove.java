package org.alumninetwork.chapters.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One move of an organisation in the tree. */
@Schema(description = "One move of an organisation in the tree.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationMove(
        @Schema(required = true) UUID id,

        @Schema(description = "Absent where it stood alone before")
        UUID fromParentId,

        @Schema(description = "Absent where it stands alone since")
        UUID toParentId,

        @Schema(required = true) Instant movedAt) {

    static OrganisationMove of(Tuple row) {
        return new OrganisationMove(
                row.get("id", UUID.class),
                row.get("from_parent_id", UUID.class),
                row.get("to_parent_id", UUID.class),
                row.get("moved_at", Instant.class));
    }
}
