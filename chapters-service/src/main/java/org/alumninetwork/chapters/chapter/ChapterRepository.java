package org.alumninetwork.chapters.chapter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
public class ChapterRepository implements PanacheRepositoryBase<Chapter, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Chapter chapter) {
            return new AfterId(chapter.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    public Chapter required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> none(id));
    }

    /**
     * Locks it until the end of the transaction: decisions on one chapter come one after the other.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    public Chapter locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> none(id));
    }

    /** Those in that state among these, locked in one order, so that nobody waits for ever. */
    public List<Chapter> locked(CertificationState state, Collection<UUID> among) {
        return find("state = ?1 and id in ?2 order by id", state, among)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The nearest network or association above: it certifies. Nothing moves in the tree until the end of the transaction. */
    Optional<UUID> certifierOf(UUID organisation) {
        getSession()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock_shared(hashtextextended('organisation tree', 0))",
                        Integer.class)
                .getResultList();
        return Optional.ofNullable(Values.query(getSession(), "select certifier_of(?1)", UUID.class)
                .setParameter(1, organisation)
                .getSingleResult());
    }

    /** Gives each at or below an organisation to whom it is below now; those for whom that is another one. */
    List<UUID> takeCertifierAbove(UUID organisation, Instant now) {
        return Values.query(getSession(), """
                        with recursive moved as (
                            select cast(:organisation as uuid) as id
                            union all
                            select o.id from organisation o join moved on o.parent_id = moved.id
                        )
                        update chapter c set certifier_id = n.certifier_id, version = c.version + 1, updated_at = :now
                        from (select id, certifier_of(id) as certifier_id from moved) n
                        where c.id = n.id and c.certifier_id <> n.certifier_id returning c.id""", UUID.class)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .getResultList();
    }

    /** Which states may follow it: data, held by a trigger. */
    public List<String> statesAfter(CertificationState state) {
        return Values.query(
                        getSession(),
                        "select to_state from certification_transition where from_state = ?1 order by to_state",
                        String.class)
                .setParameter(1, state.name())
                .getResultList();
    }

    List<Chapter> matching(ChapterFilter filter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select c.* from chapter c join organisation o on o.id = c.id
                        where (cast(:state as text) is null or c.state = :state)
                        and (cast(:certifier as uuid) is null or c.certifier_id = :certifier)
                        and (cast(:country as text) is null or o.country = :country)
                        and (cast(:after as uuid) is null or c.id > :after)
                        order by c.id limit :most""", Chapter.class)
                .setParameter(
                        "state",
                        Optional.ofNullable(filter.state).map(Enum::name).orElse(null))
                .setParameter("certifier", filter.certifier)
                .setParameter("country", filter.country)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** 404. */
    public static RuntimeException none(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no chapter " + id + ".");
    }
}
