package org.alumninetwork.events.registration;

/** Why a registration is in its state. */
public enum RegistrationReason {
    SEAT_FREE,
    EVENT_FULL,
    /** Seats are left, but too few for the party, in its quotas, or only for those who stand before it. */
    NO_SEATS_FOR_PARTY,
    APPROVAL_NEEDED,
    APPROVED,
    REFUSED_BY_HOST,
    SEAT_GIVEN_BACK,
    CAPACITY_RAISED,
    OFFER_ACCEPTED,
    OFFER_DECLINED,
    OFFER_EXPIRED,
    PARTY_CHANGED,
    CANCELLED_BY_MEMBER,
    CANCELLED_LATE_BY_MEMBER,
    CANCELLED_BY_HOST,
    /** The seat belongs to an organisation, and somebody else may take it now. */
    OFFICE_ENDED,
    EVENT_CANCELLED,
    EVENT_COMPLETED,
    /** Two records of one person became one, and the other registration stays. */
    MERGED,
    CHECKED_IN,
    NOT_SEEN
}
