package org.alumninetwork.chapters.cycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.award.AwardRule;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cycle as everybody sees it. */
@Schema(name = "AwardCycleView", description = "One time that an award is given, from the call to the announcement.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("award-cycle")
public record CycleView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID awardId,

        @Schema(required = true, minimum = "1900", maximum = "2200", examples = "2027")
        int year,

        @Schema(required = true, description = "By the clock of the award's organisation, or by a decision")
        Phase phase,

        @Schema(required = true, description = "The award's when the cycle was opened")
        AwardRule rule,

        @Schema(required = true) LocalDate nominationFrom,
        @Schema(required = true) LocalDate nominationUntil,
        @Schema(required = true) LocalDate scoringFrom,
        @Schema(required = true) LocalDate scoringUntil,
        @Schema(required = true) LocalDate announcementOn,

        @Schema(description = "Why the last decision on its phase was taken", maxLength = 4000)
        String reason,

        Instant announcedAt,

        @Schema(description = "What is said of the recipients, by language tag; absent once one of them is forgotten")
        Map<String, String> citation,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {}
