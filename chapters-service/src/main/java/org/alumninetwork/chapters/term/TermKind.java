package org.alumninetwork.chapters.term;

/** How somebody came to hold an office. */
public enum TermKind {
    /** By the organisation's rules: it counts towards how often a member may hold the office in a row. */
    REGULAR,
    /** In place of one who left, until somebody is elected; it always has an end. */
    INTERIM
}
