package org.alumninetwork.events.plan;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Plans events as another one is planned: copies its questions, quotas and sessions. The events are locked by the caller. */
@ApplicationScoped
public class EventPlans {

    private final Session database;
    private final List<EventPart> parts;
    private final ChangeLog changes;
    private final Clock clock;

    EventPlans(Session database, @All List<EventPart> parts, ChangeLog changes, Clock clock) {
        this.database = database;
        this.parts = parts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Each kind of part goes to those events that have none of that kind; what does not fit an event is left out. */
    public PlanCopied copy(UUID from, List<UUID> to) {
        return new PlanCopied(parts.stream().collect(Collectors.toMap(EventPart::name, part -> copy(part, from, to)
                .size())));
    }

    /** Takes away all parts of these events. */
    public void clear(List<UUID> events) {
        parts.forEach(part -> Values.query(
                        database, "delete from " + part.name() + " where event_id = any(?1) returning id", UUID.class)
                .setParameter(1, events.toArray(UUID[]::new))
                .getResultList()
                .forEach(gone -> changes.deleted(part.name(), gone)));
    }

    private List<UUID> copy(EventPart part, UUID from, List<UUID> to) {
        String copies = part.columns().stream().map(part::copyOf).collect(Collectors.joining(", "));
        List<UUID> created = Values.query(
                        database,
                        """
                        insert into %1$s (event_id, %2$s, created_at, updated_at, version)
                        select t.id, %3$s, :now, :now, 0
                        from %1$s p join event f on f.id = p.event_id join event t on t.id = any(:to)
                        where p.event_id = :from and t.id <> :from and %4$s
                            and not exists (select from %1$s own where own.event_id = t.id)
                        order by t.id, p.id returning id""".formatted(part.name(), String.join(", ", part.columns()), copies, part.fits()),
                        UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("to", to.toArray(UUID[]::new))
                .setParameter("from", from)
                .getResultList();
        if (!created.isEmpty()) {
            part.tell(created);
        }
        return created;
    }
}
