package org.alumninetwork.members.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumninetwork.members.erasure.ErasureAnswers;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.replica.Changes;
import org.alumninetwork.support.replica.Replica;
import org.hibernate.Session;

/** What this service knows of organisations, offices and terms: who holds which rights where; and of agreements. */
@ApplicationScoped
public class OrganisationReplica implements Replica {

    private static final List<String> RECORDS = List.of("organisation", "office", "term", "partnership");

    private final Session database;
    private final ErasureAnswers answers;

    OrganisationReplica(Session database, ErasureAnswers answers) {
        this.database = database;
        this.answers = answers;
    }

    @Override
    public String feed() {
        return "chapters";
    }

    @Override
    public void apply(List<Change> changes, int generation) {
        RECORDS.forEach(record -> delete(record, Changes.latestOf(record, changes)));
        keepOrganisations(Changes.statesIn(Changes.latestOf("organisation", changes)), generation);
        keepOffices(Changes.statesIn(Changes.latestOf("office", changes)), generation);
        keepTerms(Changes.statesIn(Changes.latestOf("term", changes)), generation);
        keepPartnerships(Changes.statesIn(Changes.latestOf("partnership", changes)), generation);
        answers.follow(changes);
    }

    @Override
    public void removeOlderThan(int generation) {
        RECORDS.forEach(record -> database.createNativeMutationQuery("delete from " + record + " where generation < ?1")
                .setParameter(1, generation)
                .executeUpdate());
    }

    private void delete(String record, List<Change> changes) {
        database.createNativeMutationQuery("delete from " + record + " where id = any(?1)")
                .setParameter(1, Changes.idsGone(changes))
                .executeUpdate();
    }

    private void keepOrganisations(String organisations, int generation) {
        keep("""
                insert into organisation (id, kind, name, parent_id, time_zone, archived_at, generation)
                select id, kind, name, "parentId", "timeZone", "archivedAt", ?2
                from json_to_recordset(cast(?1 as json))
                    as o (id uuid, kind text, name jsonb, "parentId" uuid, "timeZone" text, "archivedAt" timestamptz)
                on conflict (id) do update set kind = excluded.kind, name = excluded.name, parent_id = excluded.parent_id,
                    time_zone = excluded.time_zone, archived_at = excluded.archived_at,
                    generation = excluded.generation""", organisations, generation);
    }

    private void keepOffices(String offices, int generation) {
        keep("""
                insert into office (id, organisation_id, type, generation)
                select id, "organisationId", type, ?2
                from json_to_recordset(cast(?1 as json)) as f (id uuid, "organisationId" uuid, type text)
                on conflict (id) do update set organisation_id = excluded.organisation_id, type = excluded.type,
                    generation = excluded.generation""", offices, generation);
    }

    private void keepTerms(String terms, int generation) {
        keep("""
                insert into term (id, organisation_id, office_id, member_id, starts_on, ends_on, generation)
                select id, "organisationId", "officeId", "memberId", "startsOn", "endsOn", ?2
                from json_to_recordset(cast(?1 as json)) as t
                    (id uuid, "organisationId" uuid, "officeId" uuid, "memberId" uuid, "startsOn" date, "endsOn" date)
                on conflict (id) do update set organisation_id = excluded.organisation_id,
                    office_id = excluded.office_id, member_id = excluded.member_id, starts_on = excluded.starts_on,
                    ends_on = excluded.ends_on, generation = excluded.generation""", terms, generation);
    }

    private void keepPartnerships(String partnerships, int generation) {
        keep("""
                insert into partnership (id, title, party_ids, sharing, benefits, in_force_from, in_force_until, generation)
                select id, title, "partyIds", coalesce(sharing, '[]'), coalesce(benefits, '[]'), "inForceFrom",
                    "inForceUntil", ?2
                from json_to_recordset(cast(?1 as json)) as p (id uuid, title jsonb, "partyIds" uuid[], sharing jsonb,
                    benefits jsonb, "inForceFrom" timestamptz, "inForceUntil" timestamptz)
                on conflict (id) do update set title = excluded.title, party_ids = excluded.party_ids,
                    sharing = excluded.sharing, benefits = excluded.benefits, in_force_from = excluded.in_force_from,
                    in_force_until = excluded.in_force_until, generation = excluded.generation""", partnerships, generation);
    }

    private void keep(String statement, String states, int generation) {
        database.createNativeMutationQuery(statement)
                .setParameter(1, states)
                .setParameter(2, generation)
                .executeUpdate();
    }
}
