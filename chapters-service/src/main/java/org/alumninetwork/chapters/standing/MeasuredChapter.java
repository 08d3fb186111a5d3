package org.alumninetwork.chapters.standing;

import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.CertificationState;

/** A chapter, its state, and what was counted for it. */
record MeasuredChapter(UUID id, CertificationState state, List<Measurement> measured) {

    StandingSummary summary() {
        return StandingSummary.of(id, state, measured);
    }
}
