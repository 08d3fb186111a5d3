package org.alumninetwork.members.importing;

/** What became of a row that was not without consequence. */
public enum RowOutcome {
    CREATED,
    UPDATED,
    /** Not in a whole file: the source does not vouch for the person any more. */
    LAPSED,
    REJECTED
}
