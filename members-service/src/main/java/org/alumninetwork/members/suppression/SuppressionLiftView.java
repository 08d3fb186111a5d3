package org.alumninetwork.members.suppression;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lift, without what it was about. */
@Schema(description = "Identifiers of somebody who was erased are no longer refused. Which they are is not kept.")
record SuppressionLiftView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "Which kinds of identifiers were refused until then",
                examples = "[\"externalId\"]",
                maxItems = 5)
        List<String> identifiers,

        @Schema(required = true, maxLength = 500) String reason,

        @Schema(required = true, maxLength = 300, description = "Who lifted it; `erased` once that person is")
        String liftedBy,

        @Schema(required = true) Instant liftedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static SuppressionLiftView of(SuppressionLift lift) {
        return new SuppressionLiftView(
                lift.id(), lift.identifiers(), lift.reason(), lift.liftedBy(), lift.liftedAt(), lift.version());
    }
}
