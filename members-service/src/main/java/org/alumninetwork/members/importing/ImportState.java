package org.alumninetwork.members.importing;

/** How far an import is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    /** A whole file that would lapse more people than its source lets it, until somebody confirms or cancels it. */
    AWAITING_CONFIRMATION,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
