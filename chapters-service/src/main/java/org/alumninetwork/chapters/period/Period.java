package org.alumninetwork.chapters.period;

import java.time.LocalDate;
import java.util.List;
import org.alumninetwork.support.problem.ProblemType;
import org.alumninetwork.support.problem.Violation;

/**
 * The days of something, the first and the last one included, on the local date of whoever it belongs to.
 *
 * @param endsOn null for something without an end
 */
public record Period(LocalDate startsOn, LocalDate endsOn) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    /**
     * @param otherwise what the caller is told where it would end before it starts
     */
    public void mustNotEndBeforeItStarts(ProblemType otherwise) {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw otherwise.because(
                    "It starts on " + startsOn + ".",
                    List.of(Violation.ofBody("/endsOn", "must be " + startsOn + " or later")));
        }
    }
}
