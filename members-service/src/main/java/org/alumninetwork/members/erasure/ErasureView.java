package org.alumninetwork.members.erasure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure as who asked for it sees it: in the end it is the receipt. */
@Schema(description = "An erasure: a job, and in the end the receipt of what was erased where and when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Whose data it is about; nothing leads from it to a person once erased")
        UUID memberId,

        @Schema(required = true, description = "Whether it was only looked what stands against it")
        boolean dryRun,

        @Schema(required = true) ErasureState state,

        @Schema(required = true, description = "What each service said until now", maxItems = 10)
        List<ErasurePartView> parts,

        @Schema(required = true) Instant askedAt,
        Instant endedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static ErasureView of(Erasure erasure, List<ErasurePartView> parts) {
        return new ErasureView(
                erasure.id(),
                erasure.memberId(),
                erasure.isDryRun(),
                erasure.state(),
                parts,
                erasure.askedAt(),
                erasure.endedAt(),
                erasure.version());
    }
}
