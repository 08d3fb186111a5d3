package org.alumninetwork.events.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scan was answered with, for the person at the door to act on. */
@Schema(
        description =
                "What the person at the door does. `ADMITTED` and `LEFT`: lets them through. `ALREADY_IN`: the same "
                        + "ticket is inside, perhaps it was copied. `NOT_IN`: they go out and never came in. `NO_PLACE`: the "
                        + "registration was cancelled, or is not confirmed (any more). `WRONG_EVENT`: a ticket of another "
                        + "event, or of this one before its doors are open, as `detail` says then. `UNPAID`: the fee is not "
                        + "paid, or not for all places. `UNKNOWN`: no ticket of ours. `REVOKED`: another ticket was made in "
                        + "its place.")
public enum CheckInOutcome {
    ADMITTED,
    LEFT,
    /** The same ticket is inside: perhaps it was copied. */
    ALREADY_IN,
    /** Somebody goes out who never came in. */
    NOT_IN,
    /** The registration is cancelled, waits or was refused. */
    NO_PLACE,
    /** Of another event, or of this one before its doors are open. */
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
