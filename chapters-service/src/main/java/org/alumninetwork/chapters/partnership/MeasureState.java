package org.alumninetwork.chapters.partnership;

/** How far a practical step is. */
public enum MeasureState {
    OPEN,
    DONE,
    DROPPED
}
