package org.alumninetwork.chapters.announcement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumninetwork.chapters.announcement.ResultView.Placed;
import org.alumninetwork.chapters.award.AwardRule;
import org.alumninetwork.chapters.award.ScoringMethod;

/** Works out, from the scores and the rule alone, who comes where and why. */
final class Ranking {

    /** Two different means of at most 100 scores each are further apart. */
    private static final int DIGITS = 6;

    private static final int FEWEST_TO_TRIM = 3;

    private final AwardRule rule;
    private final List<Candidate> ranked;
    private final List<Candidate> others;
    private final Map<UUID, BigDecimal> values;

    Ranking(AwardRule rule, List<Candidate> candidates) {
        this.rule = rule;
        this.ranked = candidates.stream().filter(this::isRanked).toList();
        this.others =
                candidates.stream().filter(candidate -> !isRanked(candidate)).toList();
        this.values = ranked.stream().collect(Collectors.toMap(Candidate::nominationId, this::valueOf));
    }

    List<Placed> places() {
        List<Candidate> inOrder = ranked.stream().sorted(order()).toList();
        List<Placed> placed = new ArrayList<>();
        for (int index = 0; index < inOrder.size(); index++) {
            boolean shared = index > 0 && order().compare(inOrder.get(index - 1), inOrder.get(index)) == 0;
            int place = shared ? placed.getLast().place() : index + 1;
            placed.add(placed(inOrder.get(index), place));
        }
        return Stream.concat(placed.stream(), others.stream().map(this::notRanked))
                .toList();
    }

    private boolean isRanked(Candidate candidate) {
        return candidate.consented()
                && candidate.seconds() >= rule.secondsNeeded()
                && candidate.scores().size() >= rule.fewestScores();
    }

    private Comparator<Candidate> order() {
        return byValue().thenComparing(tieBreak());
    }

    private Comparator<Candidate> byValue() {
        Comparator<Candidate> lowestFirst = Comparator.comparing(candidate -> values.get(candidate.nominationId()));
        return rule.method() == ScoringMethod.RANK_SUM ? lowestFirst : lowestFirst.reversed();
    }

    private Comparator<Candidate> tieBreak() {
        return switch (rule.tieRule()) {
            case SHARED -> Comparator.comparingInt(_ -> 0);
            case MOST_SECONDED -> Comparator.comparingInt(Candidate::seconds).reversed();
            case MOST_HIGHEST_SCORES -> (one, other) -> lexicographic(other.highestFirst(), one.highestFirst());
        };
    }

    private static int lexicographic(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, Math.min(one.size(), other.size()))
                .map(index -> one.get(index).compareTo(other.get(index)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    private BigDecimal valueOf(Candidate candidate) {
        return switch (rule.method()) {
            case MEAN -> mean(candidate.highestFirst());
            case TRIMMED_MEAN -> mean(trimmed(candidate.highestFirst()));
            case RANK_SUM ->
                mean(candidate.scores().keySet().stream()
                        .map(juror -> placeBy(juror, candidate))
                        .toList());
        };
    }

    private static List<Integer> trimmed(List<Integer> scores) {
        return scores.size() < FEWEST_TO_TRIM ? scores : scores.subList(1, scores.size() - 1);
    }

    private int placeBy(UUID juror, Candidate candidate) {
        int own = candidate.scores().get(juror);
        long better = ranked.stream()
                .map(other -> other.scores().get(juror))
                .filter(score -> score != null && score > own)
                .count();
        return (int) better + 1;
    }

    private static BigDecimal mean(Collection<Integer> numbers) {
        int sum = numbers.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(numbers.size()), DIGITS, RoundingMode.HALF_EVEN);
    }

    private Placed placed(Candidate candidate, int place) {
        BigDecimal value = values.get(candidate.nominationId());
        boolean tied = values.values().stream()
                        .filter(other -> other.compareTo(value) == 0)
                        .count()
                > 1;
        String explanation = rule.method() + " of " + candidate.scores().size() + " scores."
                + (tied
                        ? " Others have the same result: " + rule.tieRule() + " decides, or they share the place."
                        : "");
        return placed(candidate, place, value, explanation);
    }

    private Placed notRanked(Candidate candidate) {
        return placed(candidate, null, null, "Not ranked: " + reasonsOf(candidate) + ".");
    }

    private String reasonsOf(Candidate candidate) {
        return Stream.of(
                        candidate.consented() ? "" : "the nominee did not consent",
                        candidate.seconds() < rule.secondsNeeded()
                                ? candidate.seconds() + " of " + rule.secondsNeeded() + " seconded it"
                                : "",
                        candidate.scores().size() < rule.fewestScores()
                                ? candidate.scores().size() + " of " + rule.fewestScores() + " scores were given"
                                : "")
                .filter(reason -> !reason.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Placed placed(Candidate candidate, Integer place, BigDecimal value, String explanation) {
        return new Placed(
                candidate.nominationId(),
                candidate.nomineeId(),
                place,
                value,
                candidate.scores().size(),
                candidate.leftAside(),
                explanation);
    }
}
