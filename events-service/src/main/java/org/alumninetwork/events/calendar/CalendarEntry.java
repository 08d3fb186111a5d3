package org.alumninetwork.events.calendar;

import java.util.Set;
import java.util.UUID;
import org.alumninetwork.events.event.EventState;
import org.alumninetwork.events.event.EventView;

/**
 * An event as a calendar shows it.
 *
 * @param event as whoever reads the calendar may see it
 * @param changes of the reader's standing until now, where each is told in a message
 */
record CalendarEntry(EventView event, Standing standing, int changes) {

    static CalendarEntry certain(EventView event) {
        return new CalendarEntry(event, Standing.PLACE, 0);
    }

    static CalendarEntry wished(EventView event) {
        return new CalendarEntry(event, Standing.WISH, 0);
    }

    boolean isCertain() {
        return standing == Standing.PLACE;
    }

    /** It is to be taken away. */
    boolean isGone() {
        return standing == Standing.NONE || event.state() == EventState.CANCELLED;
    }

    /** Grows with each change of the event and of the reader's standing (RFC 5546, 2.1.4). */
    int sequence() {
        return event.sequence() + changes;
    }

    boolean isOneOf(Set<UUID> series) {
        return event.seriesId() != null && series.contains(event.seriesId());
    }
}
