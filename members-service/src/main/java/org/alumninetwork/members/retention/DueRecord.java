package org.alumninetwork.members.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record that was kept long enough. */
@Schema(description = "A record that was kept long enough.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueRecord(
        @Schema(required = true) UUID id,

        @Schema(description = "Whom it is about; absent where it is about many")
        UUID memberId,

        @Schema(required = true, description = "Since when it is of no use any more")
        Instant since) {

    static DueRecord of(Tuple row) {
        return new DueRecord(
                row.get("id", UUID.class), row.get("member_id", UUID.class), row.get("since", Instant.class));
    }
}
