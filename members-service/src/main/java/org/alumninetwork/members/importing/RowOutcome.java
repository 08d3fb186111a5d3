package org.alumninetwork.members.importing;

/** What became of a row that was not without consequence. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    REJECTED
}
