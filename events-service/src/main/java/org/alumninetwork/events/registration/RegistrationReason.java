package org.alumninetwork.events.registration;

/** Why a registration is in its state. */
public enum RegistrationReason {
    SEAT_FREE,
    EVENT_FULL,
    SEAT_GIVEN_BACK,
    CAPACITY_RAISED,
    CANCELLED_BY_MEMBER,
    CANCELLED_BY_HOST,
    EVENT_CANCELLED
}
