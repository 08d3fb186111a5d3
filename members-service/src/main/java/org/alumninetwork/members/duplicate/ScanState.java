package org.alumninetwork.members.duplicate;

/** How far a scan for duplicates is. */
enum ScanState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
}
