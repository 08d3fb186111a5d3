package org.alumninetwork.events.event;

/** How people take part. */
public enum AttendanceMode {
    IN_PERSON,
    ONLINE,
    HYBRID
}
