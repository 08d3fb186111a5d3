package org.alumninetwork.chapters.award;

/** How the scores of a nomination become its result. */
public enum ScoringMethod {
    /** The mean of its scores. */
    MEAN,
    /** The mean without the highest and the lowest score, where there are three or more. */
    TRIMMED_MEAN,
    /** The mean of its places in the orders of the jurors, the first being 1; equal scores share a place. */
    RANK_SUM
}
