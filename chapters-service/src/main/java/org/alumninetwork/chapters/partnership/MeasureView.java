package org.alumninetwork.chapters.partnership;

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

/** A practical step as those who may know of its agreement see it. */
@Schema(name = "MeasureView", description = "A practical step that follows from an agreement.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("measure")
public record MeasureView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID partnershipId,

        @Schema(required = true, description = "The party that takes it")
        UUID ownerId,

        @Schema(required = true, description = "By language tag")
        Map<String, String> title,

        @Schema(required = true) LocalDate dueOn,
        @Schema(required = true) MeasureState state,
        LocalDate doneOn,
        @Schema(required = true) List<UUID> eventIds,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
