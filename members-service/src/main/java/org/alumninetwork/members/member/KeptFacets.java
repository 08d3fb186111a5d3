package org.alumninetwork.members.member;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * Counts of the whole directory, which triggers keep in the transaction of every write: counting two million members takes
 * too long. Nobody's counts tell of what they may not see: there is one for everyone, one for members and one for
 * administrators, and whoever hides something from all others still counts for themselves.
 */
@ApplicationScoped
class KeptFacets {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Session database;

    KeptFacets(Session database) {
        this.database = database;
    }

    /** For whom there is a count. */
    enum Audience {
        EVERYONE("everyone"),
        MEMBERS("members"),
        EVERYBODY("everybody");

        private final String column;

        Audience(String column) {
            this.column = column;
        }
    }

    /**
     * The commonest values of each facet. Of those that were not written since the last addition the index gives the most
     * frequent; the others are added up.
     *
     * @param self counts with what is hidden, or null
     */
    List<Tuple> of(Audience audience, UUID self, int mostOfEach) {
        return database.createNativeQuery(
                        """
                        with recent as materialized (
                            select facet, value, sum(members) as members from (
                                select facet, value, %1$s as members from facet_change
                                union all
                                select facet, value, %2$s from member_facet where member_id = :self) c
                            group by facet, value
                        ), written as (
                            select c.facet, c.value, c.members + coalesce(k.%1$s, 0) as members
                            from recent c left join facet_count k on k.facet = c.facet and k.value = c.value
                        ), unwritten as (
                            select k.* from (values ('country'), ('organisation'), ('institution'), ('year'), ('expertise')) f (facet)
                            cross join lateral (
                                select k.facet, k.value, k.%1$s as members from facet_count k
                                where k.facet = f.facet and k.%1$s > 0
                                and not exists (select from recent c where c.facet = k.facet and c.value = k.value)
                                order by k.%1$s desc, k.value limit :mostOfEach) k
                        ), ranked as (
                            select facet, value, members, row_number() over (partition by facet order by members desc, value) as place
                            from (select * from written where members > 0 union all select * from unwritten) a
                        )
                        select facet, value, cast(members as bigint) as members from ranked where place <= :mostOfEach
                        order by facet, place""".formatted(audience.column, audience == Audience.EVERYBODY ? "0" : "1 - " + audience.column),
                        Tuple.class)
                .setParameter("self", self == null ? NOBODY : self)
                .setParameter("mostOfEach", mostOfEach)
                .getResultList();
    }

    /** Adds up what was written, by one instance at a time; whoever reads meanwhile sees the sum before or after. */
    @Scheduled(every = "{alumni.facets.add-up-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void addUp() {
        boolean mine = Values.query(
                        database, "select pg_try_advisory_xact_lock(hashtextextended('facet_count', 5))", Boolean.class)
                .getSingleResult();
        if (mine) {
            database.createNativeMutationQuery("""
                            with written as (delete from facet_change returning *)
                            insert into facet_count as k (facet, value, everyone, members, everybody)
                            select facet, value, sum(everyone), sum(members), sum(everybody) from written group by facet, value
                            on conflict (facet, value) do update set everyone = k.everyone + excluded.everyone,
                                members = k.members + excluded.members, everybody = k.everybody + excluded.everybody""").executeUpdate();
            database.createNativeMutationQuery("delete from facet_count where everybody = 0")
                    .executeUpdate();
        }
    }
}
