package org.alumninetwork.chapters.nomination;

/** What the rule of an award asks of a nomination. */
public enum NominationCondition {
    NOMINATOR_BELONGS,
    NOMINEE_BELONGS,
    NOT_BY_ONESELF,
    PAST_RECIPIENT_WAITED,
    CONSENTED,
    SECONDED
}
