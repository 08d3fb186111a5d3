package org.alumninetwork.events.checkin;

/** Which way somebody went through the door. */
public enum Direction {
    ENTRY,
    EXIT
}
