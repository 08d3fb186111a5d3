package org.alumninetwork.chapters.nomination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A nomination as those see it who may know of it. */
@Schema(description = "Somebody who is proposed for an award.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("nomination")
public record NominationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID cycleId,
        @Schema(required = true) UUID nomineeId,
        @Schema(required = true) UUID nominatedBy,

        @Schema(required = true, maxLength = 4000) String reason,

        @Schema(required = true) NominationState state,

        @Schema(required = true, minimum = "0", maximum = "10000000", description = "How many others seconded it")
        int seconds,

        Instant consentedAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
