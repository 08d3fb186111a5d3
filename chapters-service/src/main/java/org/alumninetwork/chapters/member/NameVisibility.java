package org.alumninetwork.chapters.member;

/** To whom a member shows the own name (domain.md, "Who sees a field"). */
public enum NameVisibility {
    EVERYONE,
    MEMBERS,
    OFFICERS,
    NOBODY
}
