package org.alumninetwork.support.merge;

/**
 * What is kept of a member outside the member's own row, and becomes the survivor's when two records of one person
 * become one. Both records are locked; what is touched is told to the feed.
 */
public interface MergedBelongings {

    /** Moves what is the lost record's, and settles what both have; takes a note of each row in the journal first. */
    void move(Merging merge);

    /** Puts back what was moved, as far as nobody has changed it since. */
    void putBack(Merging merge);
}
