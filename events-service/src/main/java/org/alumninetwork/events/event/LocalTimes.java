package org.alumninetwork.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** From the clock on the wall to the instant. */
final class LocalTimes {

    private LocalTimes() {}

    /**
     * The instant of a local time. Where clocks go back and the hour comes twice it is the first of the two, with the
     * earlier offset; a time that {@linkplain #gapAt is skipped} must have been refused before.
     */
    static Instant instantOf(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The time itself, or as much later as a change of clocks skips there. */
    static LocalDateTime existing(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toLocalDateTime();
    }

    /** The change of clocks that skips this local time, if one does. */
    static Optional<ZoneOffsetTransition> gapAt(LocalDateTime time, ZoneId zone) {
        return Optional.ofNullable(zone.getRules().getTransition(time)).filter(ZoneOffsetTransition::isGap);
    }
}
