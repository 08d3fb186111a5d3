package org.alumninetwork.events.calendar;

import java.util.Set;
import java.util.UUID;
import org.alumninetwork.events.event.EventView;

/**
 * An event as a calendar shows it.
 *
 * @param event as whoever reads the calendar may see it
 * @param certain false for somebody who waits for a place
 */
record CalendarEntry(EventView event, boolean certain) {

    static CalendarEntry certain(EventView event) {
        return new CalendarEntry(event, true);
    }

    String timeZone() {
        return event.timeZone();
    }

    boolean isOneOf(Set<UUID> series) {
        return event.seriesId() != null && series.contains(event.seriesId());
    }
}
