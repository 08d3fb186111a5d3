package org.alumninetwork.chapters.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goal as those who signed in see it. */
@Schema(description = "What an organisation wants to reach with the help of alumni.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("goal")
public record GoalView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, description = "By language tag")
        Map<String, String> title,

        @Schema(description = "By language tag") Map<String, String> description,
        @Schema(required = true) LocalDate startsOn,
        @Schema(required = true) LocalDate endsOn,
        @Schema(required = true) List<Target> targets,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
