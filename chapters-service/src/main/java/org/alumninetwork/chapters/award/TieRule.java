package org.alumninetwork.chapters.award;

/** What decides between nominations with the same result. Where that is equal as well, they share the place. */
public enum TieRule {
    /** Nothing: they share the place. */
    SHARED,
    /** More of the highest scores that anybody gave them. */
    MOST_HIGHEST_SCORES,
    MOST_SECONDED
}
