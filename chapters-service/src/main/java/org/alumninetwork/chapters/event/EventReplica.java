package org.alumninetwork.chapters.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.replica.Changes;
import org.alumninetwork.support.replica.Replica;
import org.hibernate.Session;

/** What this service knows of events: who holds them, when, and how many came. */
@ApplicationScoped
public class EventReplica implements Replica {

    private final Session database;

    EventReplica(Session database) {
        this.database = database;
    }

    @Override
    public String feed() {
        return "events";
    }

    @Override
    public List<String> types() {
        return List.of("org.alumninetwork.event.*");
    }

    @Override
    public void apply(List<Change> changes, int generation) {
        List<Change> latest = Changes.latestOf("event", changes);
        forget(latest.stream().map(Change::subjectId).toArray(UUID[]::new));
        keep(Changes.statesIn(latest), generation);
    }

    @Override
    public void removeOlderThan(int generation) {
        database.createNativeMutationQuery("delete from hosted_event where generation < ?1")
                .setParameter(1, generation)
                .executeUpdate();
    }

    /** Hosts come and go, so all rows of an event are written anew. */
    private void forget(UUID[] events) {
        database.createNativeMutationQuery("delete from hosted_event where event_id = any(?1)")
                .setParameter(1, events)
                .executeUpdate();
    }

    /** A host that has not consented, or does no longer, is none. */
    private void keep(String events, int generation) {
        database.createNativeMutationQuery("""
                        insert into hosted_event (organisation_id, event_id, state, held_on, ends_at, attendees, generation)
                        select distinct h.organisation_id, e.id, e.state,
                            coalesce(cast(left(e."startsAt", 10) as date), cast(e."startInstant" at time zone 'UTC' as date)),
                            coalesce(e."endInstant", e."startInstant"), coalesce(e.attendees, 0), ?2
                        from json_to_recordset(cast(?1 as json)) as e (id uuid, "organisationId" uuid, state text,
                            "startsAt" text, "startInstant" timestamptz, "endInstant" timestamptz, attendees integer,
                            hosts json)
                        cross join lateral (
                            select e."organisationId" as organisation_id
                            union
                            select cast(case json_typeof(host) when 'object' then host ->> 'organisationId' else host #>> '{}' end as uuid)
                            from json_array_elements(case json_typeof(e.hosts) when 'array' then e.hosts else '[]' end) as host
                            where json_typeof(host) <> 'object'
                            or coalesce(host ->> 'state', 'CONSENTED') in ('CONSENTED', 'ACCEPTED', 'HOST')) h
                        where h.organisation_id is not null and e.state is not null
                        and (e."startsAt" is not null or e."startInstant" is not null)""")
                .setParameter(1, events)
                .setParameter(2, generation)
                .executeUpdate();
    }
}
