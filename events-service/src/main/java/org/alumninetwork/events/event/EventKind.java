package org.alumninetwork.events.event;

/** What an event is about, by the words of the glossary. */
public enum EventKind {
    CULTURAL,
    SCIENTIFIC,
    EDUCATIONAL,
    NETWORKING,
    LEADERS_MEETING,
    CONTINUOUS_LEARNING
}
