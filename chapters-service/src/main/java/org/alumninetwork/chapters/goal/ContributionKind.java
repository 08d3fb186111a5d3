package org.alumninetwork.chapters.goal;

/** What alumni do for a goal. */
public enum ContributionKind {
    INTRODUCTION,
    EVENT,
    DELEGATION,
    MENTORING,
    EXPERTISE
}
