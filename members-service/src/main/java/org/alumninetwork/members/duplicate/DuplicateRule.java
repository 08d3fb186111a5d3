package org.alumninetwork.members.duplicate;

/** What two records can have in common, or not; how much each weighs is data. */
enum DuplicateRule {
    SAME_IDENTIFIER,
    SAME_EMAIL,
    SAME_BIRTH_DATE,
    SAME_NAME,
    /** They sound alike, also with given and family name the other way round. */
    SIMILAR_NAME,
    /** The same institution, ended in the same year. */
    SAME_STUDIES,
    OTHER_BIRTH_DATE,
    OTHER_IDENTIFIER
}
