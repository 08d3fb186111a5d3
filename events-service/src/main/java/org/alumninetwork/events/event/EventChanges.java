package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
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

    /** As {@link #tell(Event)} for many that are new. */
    public void tellAll(List<Event> created) {
        events.flush();
        SequencedMap<UUID, EventView> views = new LinkedHashMap<>();
        created.forEach(event -> views.put(event.id(), EventView.whole(event)));
        if (!views.isEmpty()) {
            changes.changed("event", views);
        }
    }
}
