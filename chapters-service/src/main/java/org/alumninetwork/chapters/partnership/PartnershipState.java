package org.alumninetwork.chapters.partnership;

/** How far an agreement is; the last three follow from the clock. */
public enum PartnershipState {
    /** Being written. */
    DRAFT(1),
    /** Its text is fixed, and the parties sign it. */
    PROPOSED(2),
    /** Every party signed; it is yet to begin. */
    SIGNED(3),
    IN_FORCE(4),
    /** Ended on its last day. */
    EXPIRED(5),
    /** Ended by one of the parties, with notice. */
    TERMINATED(6);

    private final int step;

    PartnershipState(int step) {
        this.step = step;
    }

    /** One digit that stands for the state, in the version of a view. */
    int step() {
        return step;
    }
}
