package org.alumninetwork.chapters.jury;

/** Why somebody is a juror no more. */
public enum LeftBecause {
    NOMINATED,
    RESIGNED
}
