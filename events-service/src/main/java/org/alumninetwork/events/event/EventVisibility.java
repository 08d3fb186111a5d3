package org.alumninetwork.events.event;

/** Who sees an event once it is published. Hosts, those invited and those registered always do. */
public enum EventVisibility {
    PUBLIC,
    MEMBERS,
    /** Members of the organisations that the event names, and of those below them. */
    ORGANISATIONS,
    INVITED
}
