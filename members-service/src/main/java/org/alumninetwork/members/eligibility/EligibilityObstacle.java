package org.alumninetwork.members.eligibility;

/** Why an affiliation does not meet a criterion. */
enum EligibilityObstacle {
    OTHER_BASIS,
    OTHER_INSTITUTION,
    NOT_VERIFIED,
    NOT_COMPLETED,
    ENDED_TOO_EARLY
}
