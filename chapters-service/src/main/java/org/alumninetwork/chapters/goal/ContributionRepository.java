package org.alumninetwork.chapters.goal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.period.Period;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {

    /** Contributions are listed in the order in which they were told; their ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(Contribution contribution) {
            return new AfterId(contribution.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none to this goal
     */
    Contribution required(UUID goal, UUID id) {
        return find("id = ?1 and goalId = ?2", id, goal).firstResultOptional().orElseThrow(() -> none(id));
    }

    static RuntimeException none(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no contribution " + id + " there.");
    }

    long confirmedOutside(UUID goal, Period period) {
        return count(
                "goalId = ?1 and state = ?2 and (happenedOn < ?3 or happenedOn > ?4)",
                goal,
                ContributionState.CONFIRMED,
                period.startsOn(),
                period.endsOn());
    }

    /**
     * @param member null for those of every member
     */
    List<Contribution> to(UUID goal, UUID member, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from contribution where goal_id = :goal
                        and (cast(:member as uuid) is null or member_id = :member)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Contribution.class)
                .setParameter("goal", goal)
                .setParameter("member", member)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
