package org.alumninetwork.chapters.goal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    GoalReport report(Goal goal) {
        return new GoalReport(goal.id(), progress(goal), chapters(goal.id()), creditedMembers(goal.id()));
    }

    private List<GoalReport.Progress> progress(Goal goal) {
        Map<ContributionKind, Integer> wanted =
                goal.targets().stream().collect(Collectors.toMap(Target::kind, Target::wanted, Integer::sum));
        Map<ContributionKind, Integer> confirmed = confirmed(goal.id());
        return Arrays.stream(ContributionKind.values())
                .filter(kind -> wanted.containsKey(kind) || confirmed.containsKey(kind))
                .map(kind ->
                        new GoalReport.Progress(kind, wanted.getOrDefault(kind, 0), confirmed.getOrDefault(kind, 0)))
                .toList();
    }

    private Map<ContributionKind, Integer> confirmed(UUID goal) {
        return getSession().createNativeQuery("""
                        select kind, cast(count(*) as integer) as confirmed from contribution
                        where goal_id = ?1 and state = 'CONFIRMED' group by kind""", Tuple.class).setParameter(1, goal).getResultList().stream()
                .collect(Collectors.toMap(
                        row -> ContributionKind.valueOf(row.get("kind", String.class)),
                        row -> row.get("confirmed", Integer.class)));
    }

    private List<GoalReport.ChapterCredit> chapters(UUID goal) {
        return getSession().createNativeQuery("""
                        select chapter_id, cast(count(*) as integer) as confirmed from contribution
                        where goal_id = ?1 and state = 'CONFIRMED' and chapter_id is not null
                        group by chapter_id order by 2 desc, 1""", Tuple.class).setParameter(1, goal).getResultList().stream()
                .map(row -> new GoalReport.ChapterCredit(
                        row.get("chapter_id", UUID.class), row.get("confirmed", Integer.class)))
                .toList();
    }

    private List<UUID> creditedMembers(UUID goal) {
        return getSession()
                .createNativeQuery("""
                        select distinct member_id from contribution
                        where goal_id = ?1 and state = 'CONFIRMED' and credited order by 1""", UUID.class)
                .setParameter(1, goal)
                .getResultList();
    }
}
