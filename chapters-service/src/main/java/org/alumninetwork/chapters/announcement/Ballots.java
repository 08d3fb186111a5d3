package org.alumninetwork.chapters.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.chapters.cycle.AwardCycle;
import org.hibernate.Session;

/** Reads the nominations of a cycle with their scores, and works out the result. */
@ApplicationScoped
class Ballots {

    private final Session database;

    Ballots(Session database) {
        this.database = database;
    }

    ResultView resultOf(AwardCycle cycle) {
        Tuple jury = jury(cycle.id());
        return new ResultView(
                cycle.id(),
                cycle.rule().method(),
                cycle.rule().tieRule(),
                jury.get("judging", Integer.class),
                new Ranking(cycle.rule(), candidates(cycle.id())).places(),
                notes(jury));
    }

    private Tuple jury(UUID cycle) {
        return database.createNativeQuery("""
                        select cast(count(*) filter (where left_at is null) as integer) as judging,
                            cast(count(*) filter (where left_because = 'NOMINATED') as integer) as nominated,
                            cast(count(*) filter (where left_because = 'RESIGNED') as integer) as resigned,
                            cast(coalesce(sum(scores_withdrawn), 0) as integer) as withdrawn
                        from award_juror where cycle_id = ?1""", Tuple.class)
                .setParameter(1, cycle)
                .getSingleResult();
    }

    private static List<String> notes(Tuple jury) {
        int nominated = jury.get("nominated", Integer.class);
        int resigned = jury.get("resigned", Integer.class);
        int withdrawn = jury.get("withdrawn", Integer.class);
        return Stream.of(
                        nominated > 0 ? nominated + " left the jury because of being nominated." : "",
                        resigned > 0 ? resigned + " left the jury otherwise." : "",
                        withdrawn > 0 ? withdrawn + " scores fell away with those who left." : "")
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private List<Candidate> candidates(UUID cycle) {
        Map<UUID, List<Tuple>> scores = scores(cycle);
        return database
                .createNativeQuery(
                        "select id, nominee_id, state, seconds from award_nomination where cycle_id = ?1 order by id",
                        Tuple.class)
                .setParameter(1, cycle)
                .getResultList()
                .stream()
                .map(row -> candidate(row, scores.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private static Candidate candidate(Tuple row, List<Tuple> scores) {
        Map<UUID, Integer> counted = new HashMap<>();
        scores.stream()
                .filter(score -> !score.get("conflicted", Boolean.class))
                .forEach(score -> counted.put(score.get("juror_id", UUID.class), score.get("score", Integer.class)));
        return new Candidate(
                row.get("id", UUID.class),
                row.get("nominee_id", UUID.class),
                row.get("state", String.class).equals("CONSENTED"),
                row.get("seconds", Integer.class),
                counted,
                scores.size() - counted.size());
    }

    /** A conflict may come to be after a score was given, such as by a new term on the same board. */
    private Map<UUID, List<Tuple>> scores(UUID cycle) {
        return database.createNativeQuery("""
                        select s.nomination_id, s.juror_id, s.score, exists (select from award_conflict c
                            where c.juror_id = s.juror_id and c.nomination_id = s.nomination_id) as conflicted
                        from award_score s where s.cycle_id = ?1""", Tuple.class).setParameter(1, cycle).getResultList().stream()
                .collect(Collectors.groupingBy(row -> row.get("nomination_id", UUID.class)));
    }
}
