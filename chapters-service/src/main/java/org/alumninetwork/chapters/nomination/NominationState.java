package org.alumninetwork.chapters.nomination;

/** What the nominee said. */
public enum NominationState {
    NOMINATED,
    CONSENTED,
    DECLINED
}
