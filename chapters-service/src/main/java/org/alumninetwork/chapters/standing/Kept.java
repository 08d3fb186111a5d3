package org.alumninetwork.chapters.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What was made of the evidence of chapters, and how long that is right.
 *
 * @param revision of the evidence, read before the evidence was: what changed meanwhile makes it another one
 * @param day for which it was made
 * @param until the next event ends and counts; the end of time where none is under way
 */
record Kept<T>(T made, String revision, LocalDate day, Instant until) {

    static <T> Kept<T> of(T made, String revision, LocalDate day, List<Measurement> measured) {
        Instant until = measured.stream()
                .map(Measurement::nextEnd)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return new Kept<>(made, revision, day, until);
    }

    boolean isRight(String currentRevision, LocalDate today, Instant now) {
        return revision.equals(currentRevision) && day.equals(today) && now.isBefore(until);
    }
}
