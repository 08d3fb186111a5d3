package org.alumninetwork.chapters.standing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.chapters.chapter.CertificationState;

/**
 * A chapter, its state, and what was counted for it.
 *
 * @param dayEnds when its local date becomes the next one
 */
record MeasuredChapter(UUID id, CertificationState state, Instant dayEnds, List<Measurement> measured) {

    /** When what was counted may be another count; null among them for what has no such moment. */
    Stream<Instant> changes() {
        return Stream.concat(Stream.of(dayEnds), measured.stream().map(Measurement::nextEnd));
    }

    StandingSummary summary() {
        return StandingSummary.of(id, state, measured);
    }
}
