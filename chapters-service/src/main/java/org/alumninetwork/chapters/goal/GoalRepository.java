package org.alumninetwork.chapters.goal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class GoalRepository implements PanacheRepositoryBase<Goal, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Goal goal) {
            return new AfterId(goal.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    Goal required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> none(id));
    }

    /** As {@link #required}, and nobody amends it until the end of the transaction. */
    Goal held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> none(id));
    }

    private static RuntimeException none(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no goal " + id + ".");
    }

    /**
     * @param organisation null for those of every organisation
     * @param asOf null for those of every time
     */
    List<Goal> matching(UUID organisation, LocalDate asOf, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from goal
                        where (cast(:organisation as uuid) is null or organisation_id = :organisation)
                        and (cast(:asOf as date) is null or cast(:asOf as date) between starts_on and ends_on)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Goal.class)
                .setParameter("organisation", organisation)
                .setParameter("asOf", asOf)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** Those of an organisation that are to be reached on a day. */
    List<Goal> of(UUID organisation, LocalDate day) {
        return list("organisationId = ?1 and startsOn <= ?2 and endsOn >= ?2 order by id", organisation, day);
    }
}
