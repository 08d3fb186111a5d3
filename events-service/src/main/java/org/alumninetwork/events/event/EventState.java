package org.alumninetwork.events.event;

/** The life of an event. A postponed one keeps its registrations and is published again with its new time. */
public enum EventState {
    DRAFT,
    PUBLISHED,
    POSTPONED,
    CANCELLED,
    COMPLETED
}
