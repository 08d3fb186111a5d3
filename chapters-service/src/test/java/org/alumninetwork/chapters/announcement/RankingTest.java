package org.alumninetwork.chapters.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.chapters.announcement.ResultView.Placed;
import org.alumninetwork.chapters.award.AwardRule;
import org.alumninetwork.chapters.award.Circle;
import org.alumninetwork.chapters.award.ScoringMethod;
import org.alumninetwork.chapters.award.TieRule;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final List<UUID> JURORS =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void theMeanCountsEveryScoreAndTheTrimmedMeanNeitherTheHighestNorTheLowest() {
        Candidate loved = candidate(0, 10, 10, 10, 0);
        Candidate steady = candidate(0, 8, 8, 8, 8);
        assertThat(places(ScoringMethod.MEAN, TieRule.SHARED, loved, steady)).containsExactly(steady, loved);
        assertThat(places(ScoringMethod.TRIMMED_MEAN, TieRule.SHARED, loved, steady))
                .containsExactly(loved, steady);
    }

    @Test
    void theRankSumCountsPlacesAndNotDistances() {
        Candidate farAhead = candidate(0, 10, 5, 5, 5);
        Candidate justAhead = candidate(0, 0, 6, 6, 6);
        assertThat(places(ScoringMethod.MEAN, TieRule.SHARED, farAhead, justAhead))
                .containsExactly(farAhead, justAhead);
        assertThat(places(ScoringMethod.RANK_SUM, TieRule.SHARED, farAhead, justAhead))
                .containsExactly(justAhead, farAhead);
    }

    @Test
    void thoseWithTheSameResultShareAPlaceUnlessTheTieRuleTellsThemApart() {
        Candidate even = candidate(3, 5, 5);
        Candidate uneven = candidate(1, 9, 1);
        Candidate last = candidate(9, 1, 1);
        assertThat(ranking(TieRule.SHARED, even, uneven, last).places())
                .extracting(Placed::place)
                .containsExactly(1, 1, 3);
        assertThat(places(ScoringMethod.MEAN, TieRule.MOST_SECONDED, uneven, even, last))
                .containsExactly(even, uneven, last);
        assertThat(places(ScoringMethod.MEAN, TieRule.MOST_HIGHEST_SCORES, even, uneven, last))
                .containsExactly(uneven, even, last);
        assertThat(ranking(TieRule.MOST_SECONDED, even, uneven, last).places())
                .extracting(Placed::place)
                .containsExactly(1, 2, 3);
    }

    @Test
    void whoHasTooFewScoresOrDidNotConsentIsNotRankedAndItIsSaidWhy() {
        Candidate alone = candidate(0, 10);
        Candidate silent = new Candidate(UUID.randomUUID(), UUID.randomUUID(), false, 0, scores(9, 9), 0);
        assertThat(ranking(TieRule.SHARED, alone, silent).places())
                .allMatch(placed -> placed.place() == null && placed.value() == null)
                .extracting(Placed::explanation)
                .containsExactly("Not ranked: 1 of 2 scores were given.", "Not ranked: the nominee did not consent.");
    }

    private static List<Candidate> places(ScoringMethod method, TieRule tieRule, Candidate... candidates) {
        return new Ranking(rule(method, tieRule), List.of(candidates))
                .places().stream()
                        .map(placed -> List.of(candidates).stream()
                                .filter(candidate -> candidate.nominationId().equals(placed.nominationId()))
                                .findFirst()
                                .orElseThrow())
                        .toList();
    }

    private static Ranking ranking(TieRule tieRule, Candidate... candidates) {
        return new Ranking(rule(ScoringMethod.MEAN, tieRule), List.of(candidates));
    }

    private static AwardRule rule(ScoringMethod method, TieRule tieRule) {
        return new AwardRule(Circle.ANY_MEMBER, Circle.ANY_MEMBER, false, null, 0, 1, 2, 10, method, tieRule);
    }

    private static Candidate candidate(int seconds, int... scores) {
        return new Candidate(UUID.randomUUID(), UUID.randomUUID(), true, seconds, scores(scores), 0);
    }

    private static Map<UUID, Integer> scores(int... scores) {
        Map<UUID, Integer> byJuror = new HashMap<>();
        for (int index = 0; index < scores.length; index++) {
            byJuror.put(JURORS.get(index), scores[index]);
        }
        return byJuror;
    }
}
