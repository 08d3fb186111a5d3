package org.alumninetwork.chapters.partnership;

/** What members of one party get from another. */
public enum BenefitKind {
    /** A membership without their doing, as long as the agreement is in force; members-service keeps it. */
    GUEST_MEMBERSHIP,
    /** Something for less, in the words of the description: fees are stated here and not collected. */
    PRICE,
    /** The events that the other party shows to its own members; events-service lets them in. */
    INVITATION
}
