package org.alumninetwork.events.message;

/** What a mail is about. */
public enum MessageKind {
    CONFIRMATION,
    WAITING,
    OFFER,
    OFFER_EXPIRED,
    REFUSAL,
    CHANGE,
    CANCELLATION,
    REMINDER;

    /** Whether it is worth something to whoever does not want to be written to now: it is about a place of theirs. */
    boolean isNeeded() {
        return this != REMINDER;
    }

    /**
     * Whether it is still true of a registration in this state.
     *
     * @param state name of the registration's state
     */
    boolean isTrueIn(String state) {
        return switch (this) {
            case CONFIRMATION, REMINDER -> state.equals("CONFIRMED");
            case WAITING -> state.equals("WAITLISTED");
            case OFFER -> state.equals("OFFERED");
            case OFFER_EXPIRED, REFUSAL -> state.equals("DECLINED");
            case CHANGE -> !state.equals("CANCELLED") && !state.equals("DECLINED");
            case CANCELLATION -> state.equals("CANCELLED");
        };
    }
}
