package org.alumninetwork.support.merge;

/** What a merge does to a row. */
public enum MergeOutcome {
    /** It is the survivor's now. */
    MOVED,
    /** Both records had one, and this one had to give way, or to take the other one in. */
    CHANGED,
    /** The survivor has the same already. */
    REMOVED
}
