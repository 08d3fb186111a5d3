package org.alumninetwork.events.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.replica.Changes;
import org.alumninetwork.support.replica.Replica;
import org.hibernate.Session;

/** What this service knows of organisations, their offices, who holds them from when to when, and certifications. */
@ApplicationScoped
public class OrganisationReplica implements Replica {

    private static final String KEEP_ORGANISATIONS = """
            insert into organisation (id, kind, parent_id, name, country, time_zone, archived_at, generation)
            select id, kind, "parentId", name, country, "timeZone", "archivedAt", ?2
            from json_to_recordset(cast(?1 as json)) as o (id uuid, kind text, "parentId" uuid, name jsonb,
                country text, "timeZone" text, "archivedAt" timestamptz)
            on conflict (id) do update set kind = excluded.kind, parent_id = excluded.parent_id,
                name = excluded.name, country = excluded.country, time_zone = excluded.time_zone,
                archived_at = excluded.archived_at, generation = excluded.generation""";

    private static final String KEEP_OFFICES = """
            insert into office (id, organisation_id, type, generation)
            select id, "organisationId", type, ?2
            from json_to_recordset(cast(?1 as json)) as f (id uuid, "organisationId" uuid, type text)
            on conflict (id) do update set organisation_id = excluded.organisation_id, type = excluded.type,
                generation = excluded.generation""";

    private static final String KEEP_TERMS = """
            insert into term (id, organisation_id, office_id, member_id, starts_on, ends_on, generation)
            select id, "organisationId", "officeId", "memberId", "startsOn", "endsOn", ?2
            from json_to_recordset(cast(?1 as json)) as t (id uuid, "organisationId" uuid, "officeId" uuid,
                "memberId" uuid, "startsOn" date, "endsOn" date)
            on conflict (id) do update set organisation_id = excluded.organisation_id,
                office_id = excluded.office_id, member_id = excluded.member_id, starts_on = excluded.starts_on,
                ends_on = excluded.ends_on, generation = excluded.generation""";

    private static final String KEEP_CERTIFICATIONS = """
            insert into certification (id, state, generation)
            select id, state, ?2 from json_to_recordset(cast(?1 as json)) as c (id uuid, state text)
            on conflict (id) do update set state = excluded.state, generation = excluded.generation""";

    private static final String KEEP_PARTNERSHIPS = """
            insert into partnership (id, title, party_ids, benefits, in_force_from, in_force_until, generation)
            select id, title, "partyIds", coalesce(benefits, '[]'), "inForceFrom", "inForceUntil", ?2
            from json_to_recordset(cast(?1 as json)) as p (id uuid, title jsonb, "partyIds" uuid[], benefits jsonb,
                "inForceFrom" timestamptz, "inForceUntil" timestamptz)
            on conflict (id) do update set title = excluded.title, party_ids = excluded.party_ids,
                benefits = excluded.benefits, in_force_from = excluded.in_force_from, in_force_until = excluded.in_force_until,
                generation = excluded.generation""";

    private final Session database;

    OrganisationReplica(Session database) {
        this.database = database;
    }

    @Override
    public String feed() {
        return "chapters";
    }

    @Override
    public void apply(List<Change> changes, int generation) {
        take("organisation", KEEP_ORGANISATIONS, changes, generation);
        take("office", KEEP_OFFICES, changes, generation);
        take("term", KEEP_TERMS, changes, generation);
        take("certification", KEEP_CERTIFICATIONS, changes, generation);
        take("partnership", KEEP_PARTNERSHIPS, changes, generation);
    }

    @Override
    public void removeOlderThan(int generation) {
        List.of("organisation", "office", "term", "certification", "partnership")
                .forEach(table -> database.createNativeMutationQuery("delete from " + table + " where generation < ?1")
                        .setParameter(1, generation)
                        .executeUpdate());
    }

    private void take(String record, String keep, List<Change> changes, int generation) {
        List<Change> latest = Changes.latestOf(record, changes);
        if (!latest.isEmpty()) {
            database.createNativeMutationQuery("delete from " + record + " where id = any(?1)")
                    .setParameter(1, Changes.idsGone(latest))
                    .executeUpdate();
            database.createNativeMutationQuery(keep)
                    .setParameter(1, Changes.statesIn(latest))
                    .setParameter(2, generation)
                    .executeUpdate();
        }
    }
}
