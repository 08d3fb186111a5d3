package org.alumninetwork.chapters.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Which events a chapter still has to hold, as far as the events feed has told. */
@ApplicationScoped
class EventsToCome {

    private static final int NAMED = 20;

    private final Session database;
    private final Clock clock;

    EventsToCome(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The next ones, a handful at most. */
    List<UUID> of(UUID chapter) {
        return Values.query(database, """
                        select event_id from hosted_event where organisation_id = :chapter
                        and state in ('PUBLISHED', 'POSTPONED') and coalesce(ends_at, held_on) > :now
                        order by held_on, event_id limit :most""", UUID.class)
                .setParameter("chapter", chapter)
                .setParameter("now", clock.instant())
                .setParameter("most", NAMED)
                .getResultList();
    }
}
