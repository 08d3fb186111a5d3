package org.alumninetwork.events.event;

/** A draft is its hosts' alone; what was published is never taken back, only cancelled. */
public enum EventState {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
