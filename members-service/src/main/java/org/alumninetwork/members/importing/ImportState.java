package org.alumninetwork.members.importing;

/** How far an import is. */
public enum ImportState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
