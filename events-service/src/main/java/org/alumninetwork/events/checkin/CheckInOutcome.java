package org.alumninetwork.events.checkin;

/** What a scan was answered with, for the person at the door to act on. */
public enum CheckInOutcome {
    ADMITTED,
    LEFT,
    /** The same ticket is inside: perhaps it was copied. */
    ALREADY_IN,
    /** Somebody goes out who never came in. */
    NOT_IN,
    /** The registration is cancelled, waits or was refused. */
    NO_PLACE,
    WRONG_EVENT,
    UNPAID,
    /** Not signed here. */
    UNKNOWN,
    /** Another ticket was made in its place. */
    REVOKED;

    /** Whether the person went through the door. */
    boolean isAccepted() {
        return this == ADMITTED || this == LEFT;
    }
}
