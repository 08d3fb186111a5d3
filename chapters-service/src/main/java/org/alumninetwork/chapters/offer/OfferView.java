package org.alumninetwork.chapters.offer;

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

/** An offer as those who signed in see it. */
@Schema(description = "What an organisation gives to alumni.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("offer")
public record OfferView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,
        @Schema(required = true) OfferKind kind,

        @Schema(required = true, description = "By language tag")
        Map<String, String> title,

        @Schema(description = "By language tag") Map<String, String> description,

        @Schema(required = true, description = "Organisations whose members may claim it; empty for every member")
        List<UUID> membersOf,

        @Schema(required = true, description = "First day, on the organisation's local date")
        LocalDate startsOn,

        @Schema(required = true, description = "Last day, on the organisation's local date")
        LocalDate endsOn,

        @Schema(description = "How many there are; absent for one without limit")
        Integer quantity,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
