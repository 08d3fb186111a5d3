package org.alumninetwork.events.event;

/** What becomes of a cancellation by the member after the time until which it is free. */
public enum LateCancellation {
    /** It is taken, for an empty chair helps nobody, and noted as late. */
    NOTED,
    /** Only hosts cancel then. */
    HOSTS_ONLY
}
