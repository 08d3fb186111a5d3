package org.alumninetwork.chapters.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.chapters.goal.OrganisationGoalReport.GoalSummary;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Says how far goals are: one of them, or all of an organisation. What was not confirmed counts for nothing. */
@ApplicationScoped
class GoalReports {

    private final Session database;
    private final GoalRepository goals;

    GoalReports(Session database, GoalRepository goals) {
        this.database = database;
        this.goals = goals;
    }

    GoalReport of(Goal goal) {
        Map<ContributionKind, Integer> confirmed = confirmed(List.of(goal)).getOrDefault(goal.id(), Map.of());
        return new GoalReport(
                goal.id(),
                progress(wantedBy(List.of(goal)), confirmed),
                chapters(goal.id()),
                creditedMembers(goal.id()));
    }

    /**
     * @param day on which the goals are to be reached
     */
    OrganisationGoalReport of(UUID organisation, LocalDate day) {
        List<Goal> all = goals.of(organisation, day);
        Map<UUID, Map<ContributionKind, Integer>> confirmed = confirmed(all);
        Map<ContributionKind, Integer> together = sum(confirmed.values().stream());
        return new OrganisationGoalReport(
                organisation,
                all.stream()
                        .map(goal -> summary(goal, confirmed.getOrDefault(goal.id(), Map.of())))
                        .toList(),
                progress(wantedBy(all), together));
    }

    private static GoalSummary summary(Goal goal, Map<ContributionKind, Integer> confirmed) {
        Map<ContributionKind, Integer> wanted = wantedBy(List.of(goal));
        int reached = wanted.entrySet().stream()
                .mapToInt(target -> Math.min(target.getValue(), confirmed.getOrDefault(target.getKey(), 0)))
                .sum();
        return new GoalSummary(goal.id(), total(wanted), reached, total(confirmed));
    }

    private static int total(Map<ContributionKind, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<ContributionKind, Integer> wantedBy(Collection<Goal> goals) {
        return goals.stream()
                .flatMap(goal -> goal.targets().stream())
                .collect(Collectors.toMap(Target::kind, Target::wanted, Integer::sum));
    }

    private static Map<ContributionKind, Integer> sum(Stream<Map<ContributionKind, Integer>> counts) {
        Map<ContributionKind, Integer> sums = new HashMap<>();
        counts.forEach(each -> each.forEach((kind, count) -> sums.merge(kind, count, Integer::sum)));
        return sums;
    }

    private static List<GoalReport.Progress> progress(
            Map<ContributionKind, Integer> wanted, Map<ContributionKind, Integer> confirmed) {
        return Arrays.stream(ContributionKind.values())
                .filter(kind -> wanted.containsKey(kind) || confirmed.containsKey(kind))
                .map(kind ->
                        new GoalReport.Progress(kind, wanted.getOrDefault(kind, 0), confirmed.getOrDefault(kind, 0)))
                .toList();
    }

    private Map<UUID, Map<ContributionKind, Integer>> confirmed(Collection<Goal> counted) {
        return database
                .createNativeQuery("""
                        select goal_id, kind, cast(count(*) as integer) as confirmed from contribution
                        where goal_id = any(?1) and state = 'CONFIRMED' group by goal_id, kind""", Tuple.class)
                .setParameter(1, counted.stream().map(Goal::id).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("goal_id", UUID.class),
                        Collectors.toMap(
                                row -> ContributionKind.valueOf(row.get("kind", String.class)),
                                row -> row.get("confirmed", Integer.class))));
    }

    private List<GoalReport.ChapterCredit> chapters(UUID goal) {
        return database.createNativeQuery("""
                        select chapter_id, cast(count(*) as integer) as confirmed from contribution
                        where goal_id = ?1 and state = 'CONFIRMED' and chapter_id is not null
                        group by chapter_id order by 2 desc, 1""", Tuple.class).setParameter(1, goal).getResultList().stream()
                .map(row -> new GoalReport.ChapterCredit(
                        row.get("chapter_id", UUID.class), row.get("confirmed", Integer.class)))
                .toList();
    }

    private List<UUID> creditedMembers(UUID goal) {
        return Values.query(database, """
                        select distinct member_id from contribution
                        where goal_id = ?1 and state = 'CONFIRMED' and credited order by 1""", UUID.class).setParameter(1, goal).getResultList();
    }
}
