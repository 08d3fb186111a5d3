package org.alumninetwork.events.event;

/** Who sees an event once it is published. */
public enum EventVisibility {
    PUBLIC,
    MEMBERS
}
