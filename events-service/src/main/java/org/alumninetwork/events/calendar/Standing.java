package org.alumninetwork.events.calendar;

/** How somebody stands to an event that their calendar shows. */
public enum Standing {
    PLACE,
    /** Waits for a place, or is offered one. */
    WISH,
    /** Has lost it, or never got one: the calendar takes the event away. */
    NONE
}
