package org.alumninetwork.events.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.event.EventDetails;
import org.alumninetwork.events.event.WallTime;
import org.alumninetwork.support.change.FeedData;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Events that repeat; they themselves are listed by {@code /v1/events?series=…}. */
@Schema(name = "EventSeries", description = "Events that repeat. They are listed by `/v1/events?series=…`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FeedData("series")
public record SeriesView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organisationId,

        @Schema(required = true, description = "What is said of the first occurrence; the others differ by their time")
        EventDetails event,

        @Schema(
                required = true,
                maxLength = 600,
                description = "How it repeats: the value of an RRULE (RFC 5545, 3.3.10)",
                examples = "FREQ=WEEKLY;COUNT=10")
        String rule,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = WallTime.class,
                required = true,
                description = "Wall times that the rule has and the series has not (EXDATE)",
                maxItems = 1000)
        List<LocalDateTime> excluded,

        @Schema(required = true) SeriesState state,

        @Schema(
                required = true,
                description = "Occurrences that begin before this wall time are there; later ones follow in time",
                implementation = String.class,
                format = WallTime.FORMAT)
        LocalDateTime materialisedUntil,

        @Schema(required = true, description = "How often it was amended", minimum = "0", maximum = "1000000")
        int sequence,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long version)
        implements Versioned {

    static SeriesView whole(EventSeries series) {
        return of(series, series.details().event());
    }

    /** The way in for those who take part online is for those who have a place, and for hosts. */
    static SeriesView withoutWayIn(EventSeries series) {
        return of(series, series.details().event().withoutWayIn());
    }

    private static SeriesView of(EventSeries series, EventDetails event) {
        return new SeriesView(
                series.id(),
                series.organisationId(),
                event,
                series.details().rule(),
                series.details().excluded(),
                series.state(),
                series.materialisedUntil(),
                series.sequence(),
                series.createdAt(),
                series.updatedAt(),
                series.version());
    }
}
