package org.alumninetwork.members.membership;

/** What a chapter is to a member: the one that is primary, or one of the others. */
public enum ChapterRole {
    PRIMARY,
    SECONDARY
}
