package org.alumninetwork.chapters.partnership;

/** What members of one party get from another. */
public enum BenefitKind {
    GUEST_MEMBERSHIP,
    PRICE,
    INVITATION
}
