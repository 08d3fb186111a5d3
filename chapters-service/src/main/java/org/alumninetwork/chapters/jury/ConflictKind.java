package org.alumninetwork.chapters.jury;

/** How a conflict of interest came to be known: the juror declared it, or offices and nominations tell. */
public enum ConflictKind {
    DECLARED,
    NOMINATOR,
    SECONDER,
    SAME_BOARD
}
