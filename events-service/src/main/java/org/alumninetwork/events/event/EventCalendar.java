package org.alumninetwork.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The events that belong into a calendar. Those that ended long ago are left out, so that no feed grows for ever. */
@ApplicationScoped
public class EventCalendar {

    /** Days for which an event that is over is shown. */
    private static final long SHOWN_AFTERWARDS = 366;

    private final Session database;
    private final EventReader reader;
    private final EventPolicy policy;
    private final Clock clock;

    EventCalendar(Session database, EventReader reader, EventPolicy policy, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.policy = policy;
        this.clock = clock;
    }

    /** One event, as the caller may see it. */
    public EventView event(UUID id) {
        return reader.get(id);
    }

    /** With the way in; whoever shows them looks to whom. */
    public Map<UUID, EventView> whole(Collection<UUID> ids) {
        return database.createNativeQuery("select * from event where id = any(?1)", Event.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultStream()
                .map(EventView::whole)
                .collect(Collectors.toMap(EventView::id, Function.identity()));
    }

    /** What any of these organisations holds, alone or with others, for everybody; cancelled ones, too, so that they disappear. */
    public HeldPublicly heldPublicly(List<UUID> organisations) {
        return heldPublicly(organisations, since(), null);
    }

    /**
     * @param from those that end later than this
     * @param until those that begin earlier than this; nothing: all of them
     */
    public HeldPublicly heldPublicly(List<UUID> organisations, Instant from, Instant until) {
        return new HeldPublicly(database, organisations, Collections.max(List.of(from, since())), until);
    }

    /** Those of a series that the caller may know of; cancelled ones, too. */
    public List<EventView> ofSeries(UUID series) {
        return database.createNativeQuery(
                        "select * from event where series_id = ?1 and state <> 'DRAFT' and end_instant > ?2 order by occurs_at",
                        Event.class)
                .setParameter(1, series)
                .setParameter(2, since())
                .setReadOnly(true)
                .getResultStream()
                .filter(policy::knows)
                .map(EventView::withoutWayIn)
                .toList();
    }

    /** Where somebody has a place; with the way in. */
    public List<EventView> attendedBy(UUID member) {
        return of(member, List.of("CONFIRMED", "ATTENDED")).stream()
                .map(EventView::whole)
                .toList();
    }

    /** Where somebody waits for a place, is offered one, or is to be approved of. */
    public List<EventView> wishedBy(UUID member) {
        return of(member, List.of("PENDING", "WAITLISTED", "OFFERED")).stream()
                .map(EventView::withoutWayIn)
                .toList();
    }

    private List<Event> of(UUID member, List<String> states) {
        return database.createNativeQuery("""
                        select e.* from registration r join event e on e.id = r.event_id
                        where r.member_id = ?1 and r.state = any(?2) and e.state <> 'DRAFT' and e.end_instant > ?3
                        order by e.start_instant, e.id""", Event.class)
                .setParameter(1, member)
                .setParameter(2, states.toArray(String[]::new))
                .setParameter(3, since())
                .setReadOnly(true)
                .getResultList();
    }

    private Instant since() {
        return clock.instant().minus(SHOWN_AFTERWARDS, ChronoUnit.DAYS);
    }
}
