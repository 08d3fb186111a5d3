package org.alumninetwork.chapters.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.erasure.FollowedErasures;
import org.alumninetwork.support.merge.FollowedMerges;
import org.alumninetwork.support.replica.Changes;
import org.alumninetwork.support.replica.Replica;
import org.hibernate.Session;

/**
 * What this service knows of members: what they are called, who may know it, where they are, what made them alumni, and
 * which login is theirs.
 */
@ApplicationScoped
public class MemberReplica implements Replica {

    private static final String MEMBER = "member";

    private final Session database;
    private final MembershipReplica memberships;
    private final FollowedMerges merges;
    private final FollowedErasures erasures;

    MemberReplica(Session database, MembershipReplica memberships, FollowedMerges merges, FollowedErasures erasures) {
        this.database = database;
        this.memberships = memberships;
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
        String states = Changes.statesIn(latest);
        delete(Changes.idsGone(latest));
        releaseLogins(states);
        keep(states, generation);
        memberships.apply(changes, generation);
        merges.follow(changes);
        erasures.follow(changes);
    }

    @Override
    public void removeOlderThan(int generation) {
        memberships.removeOlderThan(generation);
        database.createNativeMutationQuery("delete from member where generation < ?1")
                .setParameter(1, generation)
                .executeUpdate();
    }

    private void delete(UUID[] gone) {
        database.createNativeMutationQuery("delete from member where id = any(?1)")
                .setParameter(1, gone)
                .executeUpdate();
    }

    /** A login that went from one record to another is the latter's, whatever is still kept of the former. */
    private void releaseLogins(String members) {
        database.createNativeMutationQuery("""
                        update member set login = null
                        from json_to_recordset(cast(?1 as json)) as m (id uuid, login text)
                        where member.login = m.login and member.id <> m.id""").setParameter(1, members).executeUpdate();
    }

    private void keep(String members, int generation) {
        database.createNativeMutationQuery("""
                        insert into member (id, login, display_name, name_visibility, country, evidence, generation)
                        select id, login, "displayName", "nameVisibility", country, coalesce(evidence, '[]'), ?2
                        from json_to_recordset(cast(?1 as json))
                            as m (id uuid, login text, "displayName" text, "nameVisibility" text, country text,
                                evidence jsonb)
                        on conflict (id) do update set login = excluded.login, display_name = excluded.display_name,
                            name_visibility = excluded.name_visibility, country = excluded.country,
                            evidence = excluded.evidence, generation = excluded.generation""")
                .setParameter(1, members)
                .setParameter(2, generation)
                .executeUpdate();
    }
}
