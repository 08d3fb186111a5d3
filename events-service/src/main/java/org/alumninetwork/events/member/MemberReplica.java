package org.alumninetwork.events.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.erasure.FollowedErasures;
import org.alumninetwork.support.merge.FollowedMerges;
import org.alumninetwork.support.replica.Changes;
import org.alumninetwork.support.replica.Replica;
import org.hibernate.Session;

/** What this service knows of members: who they are called, who may know it, and which login is theirs. */
@ApplicationScoped
public class MemberReplica implements Replica {

    private static final String MEMBER = "member";

    private static final String MEMBERSHIP = "membership";

    private final Session database;
    private final PreferenceReplica preferences;
    private final FollowedMerges merges;
    private final FollowedErasures erasures;

    MemberReplica(Session database, PreferenceReplica preferences, FollowedMerges merges, FollowedErasures erasures) {
        this.database = database;
        this.preferences = preferences;
        this.merges = merges;
        this.erasures = erasures;
    }

    @Override
    public String feed() {
        return "members";
    }

    @Override
    public void apply(List<Change> changes, int generation) {
        List<Change> latest = Changes.latestOf(MEMBER, changes);
        delete(MEMBER, Changes.idsGone(latest));
        String states = Changes.statesIn(latest);
        releaseLogins(states);
        keep(states, generation);
        applyMemberships(Changes.latestOf(MEMBERSHIP, changes), generation);
        preferences.apply(changes, generation);
        merges.follow(changes);
        erasures.follow(changes);
    }

    @Override
    public void removeOlderThan(int generation) {
        List.of(MEMBER, MEMBERSHIP)
                .forEach(table -> database.createNativeMutationQuery("delete from " + table + " where generation < ?1")
                        .setParameter(1, generation)
                        .executeUpdate());
        preferences.removeOlderThan(generation);
    }

    private void delete(String table, UUID[] gone) {
        database.createNativeMutationQuery("delete from " + table + " where id = any(?1)")
                .setParameter(1, gone)
                .executeUpdate();
    }

    private void applyMemberships(List<Change> latest, int generation) {
        if (!latest.isEmpty()) {
            delete(MEMBERSHIP, Changes.idsGone(latest));
            database.createNativeMutationQuery("""
                            insert into membership (id, member_id, organisation_id, state, generation)
                            select id, "memberId", "organisationId", state, ?2
                            from json_to_recordset(cast(?1 as json))
                                as m (id uuid, "memberId" uuid, "organisationId" uuid, state text)
                            on conflict (id) do update set member_id = excluded.member_id,
                                organisation_id = excluded.organisation_id, state = excluded.state,
                                generation = excluded.generation""")
                    .setParameter(1, Changes.statesIn(latest))
                    .setParameter(2, generation)
                    .executeUpdate();
        }
    }

    /** A login that moved to another record is taken from the one that had it, before the other one gets it. */
    private void releaseLogins(String members) {
        database.createNativeMutationQuery("""
                        update member set login = null
                        from json_to_recordset(cast(?1 as json)) as m (id uuid, login text)
                        where member.login = m.login and member.id <> m.id""").setParameter(1, members).executeUpdate();
    }

    private void keep(String members, int generation) {
        database.createNativeMutationQuery("""
                        insert into member (id, login, display_name, name_visibility, email, state, generation)
                        select id, login, "displayName", "nameVisibility", email, state, ?2
                        from json_to_recordset(cast(?1 as json))
                            as m (id uuid, login text, "displayName" text, "nameVisibility" text, email text,
                                state text)
                        on conflict (id) do update set login = excluded.login, display_name = excluded.display_name,
                            name_visibility = excluded.name_visibility, email = excluded.email, state = excluded.state,
                            generation = excluded.generation""")
                .setParameter(1, members)
                .setParameter(2, generation)
                .executeUpdate();
    }
}
