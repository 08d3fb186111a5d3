package org.alumninetwork.chapters.term;

import java.time.LocalDate;
import java.util.List;
import org.alumninetwork.support.problem.Violation;

/**
 * The days of a term, on the organisation's local date, the first and the last included.
 *
 * @param endsOn null while nobody knows it
 */
record TermPeriod(LocalDate startsOn, LocalDate endsOn) {

    TermPeriod {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw TermProblems.TERM_ENDS_BEFORE_IT_STARTS.because(
                    "It starts on " + startsOn + ".",
                    List.of(Violation.ofBody("/endsOn", "must be " + startsOn + " or later")));
        }
    }

    /**
     * The same, cut where it would reach the day on which a successor begins.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where no day of it would be left
     */
    TermPeriod before(LocalDate day) {
        if (!day.isAfter(startsOn)) {
            throw TermProblems.TERM_ENDS_BEFORE_IT_STARTS.because(
                    "The term that is handed over starts on " + startsOn + " itself.",
                    List.of(Violation.ofBody("/startsOn", "must be " + startsOn.plusDays(1) + " or later")));
        }
        boolean reaches = endsOn == null || !endsOn.isBefore(day);
        return reaches ? new TermPeriod(startsOn, day.minusDays(1)) : this;
    }

    /** Whether it is over before as many months are. */
    boolean isNoLongerThan(int months) {
        return endsOn != null && endsOn.isBefore(startsOn.plusMonths(months));
    }

    /** Whether the other begins on the day after this one ends, so that nobody was without the office between them. */
    boolean isFollowedBy(TermPeriod other) {
        return endsOn != null && endsOn.plusDays(1).equals(other.startsOn());
    }

    boolean hasBegun(LocalDate today) {
        return !startsOn.isAfter(today);
    }

    /** In words, for the explanation of a problem. */
    String inWords() {
        return "from " + startsOn + (endsOn == null ? " on" : " to " + endsOn);
    }
}
