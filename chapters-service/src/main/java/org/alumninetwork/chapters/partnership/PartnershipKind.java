package org.alumninetwork.chapters.partnership;

/** What an agreement is for. */
public enum PartnershipKind {
    COOPERATION,
    AFFILIATION,
    DATA_SHARING,
    SERVICES
}
