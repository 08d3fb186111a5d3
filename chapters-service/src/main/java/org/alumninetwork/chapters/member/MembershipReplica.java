package org.alumninetwork.chapters.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.replica.Changes;
import org.hibernate.Session;

/** Who is a member of which organisation from when to when: a part of what the members feed tells. */
@ApplicationScoped
class MembershipReplica {

    private final Session database;

    MembershipReplica(Session database) {
        this.database = database;
    }

    void apply(List<Change> changes, int generation) {
        List<Change> latest = Changes.latestOf("membership", changes);
        delete(Changes.idsGone(latest));
        keep(Changes.statesIn(latest), generation);
    }

    void removeOlderThan(int generation) {
        database.createNativeMutationQuery("delete from membership where generation < ?1")
                .setParameter(1, generation)
                .executeUpdate();
    }

    private void delete(UUID[] gone) {
        database.createNativeMutationQuery("delete from membership where id = any(?1)")
                .setParameter(1, gone)
                .executeUpdate();
    }

    /**
     * One that has not begun, such as an application, has no first day: it counts for nothing yet. Who is in grace belongs
     * until it is told that they do not; who never belonged has no day.
     */
    private void keep(String memberships, int generation) {
        database.createNativeMutationQuery("""
                        insert into membership (id, member_id, organisation_id, state, basis, starts_on, ends_on, generation)
                        select id, "memberId", "organisationId", state, basis, coalesce("startDate", 'infinity'),
                            case when state = 'GRACE' then "leavesOn" when state = 'ACTIVE' then least("endDate", "leavesOn")
                                else coalesce("belongedUntil", least("endDate", "leavesOn"), "startDate" - 1) end, ?2
                        from json_to_recordset(cast(?1 as json)) as m (id uuid, "memberId" uuid, "organisationId" uuid,
                            state text, basis text, "startDate" date, "endDate" date, "leavesOn" date,
                            "belongedUntil" date)
                        where "memberId" is not null and "organisationId" is not null and state is not null
                        on conflict (id) do update set member_id = excluded.member_id,
                            organisation_id = excluded.organisation_id, state = excluded.state, basis = excluded.basis,
                            starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                            generation = excluded.generation""")
                .setParameter(1, memberships)
                .setParameter(2, generation)
                .executeUpdate();
    }
}
