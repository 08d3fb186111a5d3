package org.alumninetwork.chapters.election;

/** How an organisation decided who is to hold its offices. */
public enum ElectionKind {
    GENERAL_MEETING,
    BOARD_MEETING,
    BALLOT,
    APPOINTMENT
}
