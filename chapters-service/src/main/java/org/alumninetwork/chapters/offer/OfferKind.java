package org.alumninetwork.chapters.offer;

/** What is offered to alumni. */
public enum OfferKind {
    COURSE,
    MENTORING,
    TRAVEL,
    DISCOUNT,
    SERVICE
}
