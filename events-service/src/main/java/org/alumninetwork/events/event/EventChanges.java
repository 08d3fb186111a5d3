package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumninetwork.support.change.ChangeLog;

/** Tells the feed about events. */
@ApplicationScoped
public class EventChanges {

    private final EventRepository events;
    private final ChangeLog changes;

    EventChanges(EventRepository events, ChangeLog changes) {
        this.events = events;
        this.changes = changes;
    }

    /** Flushing first gives the version that the caller and the feed are told. */
    public EventView tell(Event event) {
        events.flush();
        EventView view = EventView.whole(event);
        changes.changed("event", event.id(), view);
        return view;
    }
}
