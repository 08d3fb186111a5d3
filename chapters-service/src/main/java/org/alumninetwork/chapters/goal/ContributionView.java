package org.alumninetwork.chapters.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contribution as its member sees it, and those whose goal it is. */
@Schema(description = "What a member did for a goal.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("contribution")
public record ContributionView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID goalId,
        @Schema(required = true) UUID memberId,
        UUID chapterId,
        @Schema(required = true) ContributionKind kind,
        @Schema(required = true) LocalDate happenedOn,
        @Schema(required = true) String description,

        @Schema(required = true, description = "Whether the member consents to be named with it")
        boolean credited,

        @Schema(required = true) ContributionState state,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
