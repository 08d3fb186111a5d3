package org.alumninetwork.events.registration;

/**
 * The life of a registration. A place is asked for ({@code PENDING} where the host must approve), given, waited for or
 * offered, and in the end used, not used, given back or refused.
 */
public enum RegistrationState {
    PENDING,
    CONFIRMED,
    WAITLISTED,
    OFFERED,
    CANCELLED,
    DECLINED,
    ATTENDED,
    NO_SHOW;

    /** Whether a ticket lets somebody in; also who was not seen, for their scan may be told late. */
    public boolean hasPlace() {
        return switch (this) {
            case CONFIRMED, ATTENDED, NO_SHOW -> true;
            case PENDING, WAITLISTED, OFFERED, CANCELLED, DECLINED -> false;
        };
    }
}
