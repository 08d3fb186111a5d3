package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Events as a series makes them. */
@ApplicationScoped
public class Occurrences {

    private final EventRepository events;
    private final EventChanges told;
    private final Clock clock;

    Occurrences(EventRepository events, EventChanges told, Clock clock) {
        this.events = events;
        this.told = told;
        this.clock = clock;
    }

    /**
     * @param template what is said of each but for its time
     * @param times wall times at which the rule has them
     */
    public List<Event> create(UUID series, EventDetails template, List<LocalDateTime> times, boolean published) {
        Instant now = clock.instant();
        List<Event> created = times.stream()
                .map(time -> occurrence(series, template.beginningAt(time), time, published, now))
                .toList();
        events.persist(created);
        told.tellAll(created);
        return created;
    }

    private static Event occurrence(
            UUID series, EventDetails details, LocalDateTime time, boolean published, Instant now) {
        Event event = Event.draft(details, now);
        event.belongTo(series, time);
        if (published) {
            event.publish(now);
        }
        return event;
    }
}
