package org.alumninetwork.events.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What organisations hold, alone or with others, for everybody; to be asked in one transaction. */
public final class HeldPublicly {

    private static final String WHICH = """
            from event
            where id = any(array(select id from event where organisation_id = any(:hosts) union all
                select event_id from event_host where organisation_id = any(:hosts) and state = 'CONSENTED'))
            and state <> 'DRAFT' and visibility = 'PUBLIC' and end_instant > :from
            and (cast(:until as timestamptz) is null or start_instant < :until)
            """;

    private final Session database;
    private final List<UUID> hosts;
    private final Instant from;
    private final Instant until;

    HeldPublicly(Session database, List<UUID> hosts, Instant from, Instant until) {
        this.database = database;
        this.hosts = hosts;
        this.from = from;
        this.until = until;
    }

    /** By their start; without the way in. */
    public List<EventView> all() {
        return with(database.createNativeQuery("select * " + WHICH + "order by start_instant, id", Event.class))
                .setReadOnly(true)
                .getResultStream()
                .map(EventView::withoutWayIn)
                .toList();
    }

    /** Another text whenever one of the events, or the rule of a series of which one is, is another than it was. */
    public String state() {
        return with(Values.query(
                        database,
                        "with held as materialized (select id, version, series_id " + WHICH + """
                        )
                        select concat_ws(' ', count(*), sum(hashtextextended(cast(id as text), version)),
                            (select sum(hashtextextended(cast(s.id as text), s.version)) from event_series s
                             where s.id in (select series_id from held)))
                        from held""",
                        String.class))
                .getSingleResult();
    }

    private <T> NativeQuery<T> with(NativeQuery<T> query) {
        return query.setParameter("hosts", hosts.toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("until", until, Instant.class);
    }
}
