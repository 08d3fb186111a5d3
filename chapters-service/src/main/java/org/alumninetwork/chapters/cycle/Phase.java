package org.alumninetwork.chapters.cycle;

/** How far a cycle is; the last two are entered by a decision alone. */
public enum Phase {
    PLANNED(0),
    /** Members nominate. */
    NOMINATION(1),
    /** Nominees consent, nominations are seconded, the jury is appointed. */
    REVIEW(2),
    SCORING(3),
    /** The scoring is closed, and the result is known to the jury. */
    SCORED(4),
    ANNOUNCED(5),
    CANCELLED(6);

    private final int step;

    Phase(int step) {
        this.step = step;
    }

    boolean isFinal() {
        return this == ANNOUNCED || this == CANCELLED;
    }

    boolean isAfter(Phase other) {
        return step > other.step;
    }

    /** One digit that stands for the phase, in the version of a view. */
    int step() {
        return step;
    }
}
