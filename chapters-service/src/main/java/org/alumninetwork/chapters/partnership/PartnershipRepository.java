package org.alumninetwork.chapters.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
class PartnershipRepository implements PanacheRepositoryBase<Partnership, UUID> {

    private static final String STATE = """
            case when stage <> 'SIGNED' then stage
                when in_force_until <= :now or in_force_until <= in_force_from then case when terminated_at is null then 'EXPIRED' else 'TERMINATED' end
                when in_force_from > :now then 'SIGNED' else 'IN_FORCE' end""";

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(PartnershipView partnership) {
            return new AfterId(partnership.id());
        }
    }

    /** Locked until the end of the transaction: what happens to one agreement happens in turn. */
    Optional<Partnership> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The agreement that the draft, proposal or agreement takes the place of, locked. */
    Optional<Partnership> lockedAmendedBy(UUID id) {
        return Values.query(
                        getSession(),
                        "select amends_id from partnership where id = ?1 and amends_id is not null",
                        UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .flatMap(this::locked);
    }

    boolean isAmended(UUID id) {
        return count("amendsId = ?1 and course.stage = ?2", id, Stage.SIGNED) > 0;
    }

    /** Those signed that take its place, each in turn, locked; an amendment is younger than what it amends. */
    List<Partnership> lockedAmendmentsOf(UUID id) {
        return getSession()
                .createNativeQuery("""
                        select * from partnership where id in (
                            with recursive later as (
                                select id from partnership where amends_id = ?1 and stage = 'SIGNED'
                                union
                                select p.id from partnership p join later on p.amends_id = later.id
                                where p.stage = 'SIGNED'
                            ) select id from later)
                        order by id for update""", Partnership.class)
                .setParameter(1, id)
                .getResultList();
    }

    /**
     * @param everything whether drafts and proposals of others are listed, too
     * @param acting organisations in which the caller holds an office: drafts and proposals of these and of those below
     */
    List<Partnership> matching(
            PartnershipFilter filter, boolean everything, Collection<UUID> acting, Instant now, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        with recursive own as (
                            select id from organisation where id = any(:acting)
                            union
                            select o.id from organisation o join own on o.parent_id = own.id
                        )
                        select p.* from partnership p
                        where (:everything or p.stage = 'SIGNED' or exists (
                            select from partnership_party y join own on own.id = y.organisation_id
                            where y.partnership_id = p.id))
                        and (cast(:state as text) is null or :state = (%s))
                        and (cast(:party as uuid) is null or exists (
                            select from partnership_party y where y.partnership_id = p.id and y.organisation_id = :party))
                        and (cast(:dueBy as date) is null or p.review_on <= :dueBy or p.ends_on <= :dueBy)
                        and (cast(:after as uuid) is null or p.id > :after)
                        order by p.id limit :most""".formatted(STATE), Partnership.class)
                .setParameter("everything", everything)
                .setParameter("acting", acting.toArray(UUID[]::new))
                .setParameter(
                        "state",
                        Optional.ofNullable(filter.state).map(Enum::name).orElse(null))
                .setParameter("party", filter.party)
                .setParameter("dueBy", filter.dueBy)
                .setParameter("now", now)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** Those whose state the clock changed since the feed was told; one instance has each. */
    List<Partnership> changedByTheClock(Instant now) {
        return getSession()
                .createNativeQuery(
                        "select * from partnership where stage = 'SIGNED' and told_state <> " + STATE
                                + " order by id for update skip locked",
                        Partnership.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Those of which one of the organisations is a party. */
    List<Partnership> inForceWithOneOf(Collection<UUID> organisations, Instant now) {
        return getSession()
                .createNativeQuery("""
                        select p.* from partnership p
                        where p.stage = 'SIGNED' and p.in_force_from <= :now
                        and (p.in_force_until is null or p.in_force_until > :now)
                        and exists (select from partnership_party y
                            where y.partnership_id = p.id and y.organisation_id = any(:organisations))
                        order by p.id""", Partnership.class)
                .setParameter("now", now)
                .setParameter("organisations", organisations.toArray(UUID[]::new))
                .getResultList();
    }
}
