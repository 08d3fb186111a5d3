package org.alumninetwork.events.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.replica.Changes;
import org.hibernate.Session;

/** How members want to be written to; a part of what {@link MemberReplica} follows. */
@ApplicationScoped
class PreferenceReplica {

    private static final String PREFERENCE = "communication-preference";

    private final Session database;

    PreferenceReplica(Session database) {
        this.database = database;
    }

    void apply(List<Change> changes, int generation) {
        List<Change> latest = Changes.latestOf(PREFERENCE, changes);
        if (!latest.isEmpty()) {
            database.createNativeMutationQuery("delete from communication_preference where member_id = any(?1)")
                    .setParameter(1, Changes.idsGone(latest))
                    .executeUpdate();
            keep(Changes.statesIn(latest), generation);
        }
    }

    void removeOlderThan(int generation) {
        database.createNativeMutationQuery("delete from communication_preference where generation < ?1")
                .setParameter(1, generation)
                .executeUpdate();
    }

    private void keep(String states, int generation) {
        database.createNativeMutationQuery("""
                        insert into communication_preference
                            (member_id, channels, language, muted_topics, paused_until, generation)
                        select "memberId", channels, language, "mutedTopics", "pausedUntil", ?2
                        from json_to_recordset(cast(?1 as json)) as p ("memberId" uuid, channels text[], language text,
                            "mutedTopics" text[], "pausedUntil" date)
                        on conflict (member_id) do update set channels = excluded.channels,
                            language = excluded.language, muted_topics = excluded.muted_topics,
                            paused_until = excluded.paused_until, generation = excluded.generation""")
                .setParameter(1, states)
                .setParameter(2, generation)
                .executeUpdate();
    }
}
