package org.alumninetwork.chapters.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was made of the evidence of chapters, and how long that is right.
 *
 * @param revision of the evidence, read before the evidence was: what changed meanwhile makes it another one
 * @param from when it was made
 * @param until the next event ends and counts, or the day of a chapter does
 */
record Kept<T>(T made, String revision, Instant from, Instant until) {

    /**
     * @param changes moments at which it is no longer right; null for none
     */
    static <T> Kept<T> of(T made, String revision, Instant from, Stream<Instant> changes) {
        Instant until =
                changes.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(Instant.MAX);
        return new Kept<>(made, revision, from, until);
    }

    boolean isRight(String currentRevision, Instant now) {
        return revision.equals(currentRevision) && !now.isBefore(from) && now.isBefore(until);
    }
}
