package org.alumninetwork.events.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.alumninetwork.events.event.EventDetails;
import org.alumninetwork.events.event.WallTime;
import org.alumninetwork.support.text.Legible;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a series when it is created or amended. */
@Schema(description = "What is said of a series when it is created or amended.")
record SeriesDetails(
        @Schema(description = "What is said of the first occurrence; the others differ by their time") @NotNull @Valid
        EventDetails event,

        @Schema(
                description =
                        "How it repeats: the value of an RRULE (RFC 5545, 3.3.10), daily or less often. Times are "
                                + "counted on the wall of `timeZone`, across changes of clocks",
                examples = "FREQ=WEEKLY;COUNT=10")
        @NotBlank
        @Legible
        @Size(max = 500)
        String rule,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = WallTime.class,
                description = "Wall times that the rule has and the series has not (EXDATE)",
                nullable = true,
                examples = "[\"2027-04-06T18:00:00\"]")
        @Size(max = 1000)
        @WallTime
        List<@NotNull LocalDateTime> excluded) {

    SeriesDetails {
        excluded = excluded == null ? List.of() : excluded;
    }

    /** Times that are left out move with the beginning, as occurrences do, unless others are named. */
    SeriesDetails following(SeriesDetails before) {
        return excluded.equals(before.excluded) ? leavingOutLater(before.until(this)) : this;
    }

    private SeriesDetails leavingOutLater(Duration later) {
        return new SeriesDetails(
                event, rule, excluded.stream().map(time -> time.plus(later)).toList());
    }

    /** By how much the other begins later, on the wall. */
    Duration until(SeriesDetails other) {
        return Duration.between(event.startsAt(), other.event.startsAt());
    }

    Recurrence recurrence() {
        return new Recurrence(rule, event.startsAt(), ZoneId.of(event.timeZone()), Set.copyOf(excluded));
    }
}
