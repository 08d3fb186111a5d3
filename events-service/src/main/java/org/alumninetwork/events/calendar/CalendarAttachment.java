package org.alumninetwork.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumninetwork.events.event.EventView;
import org.alumninetwork.events.wording.Wording;

/** One event as a file that is sent along; under the same name as in the calendars that one reads. */
@ApplicationScoped
public class CalendarAttachment {

    /**
     * @param event as the reader may see it
     * @param certain false for somebody who waits for a place
     */
    public String of(EventView event, boolean certain, Wording wording) {
        return CalendarFile.of(wording.choose(event.title()), List.of(new CalendarEntry(event, certain)), wording);
    }
}
