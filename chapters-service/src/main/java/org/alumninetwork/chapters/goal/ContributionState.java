package org.alumninetwork.chapters.goal;

/** Whether those whose goal it is confirmed a contribution. */
public enum ContributionState {
    TOLD,
    CONFIRMED,
    REFUSED
}
