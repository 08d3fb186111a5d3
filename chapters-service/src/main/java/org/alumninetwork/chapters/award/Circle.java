package org.alumninetwork.chapters.award;

/** Who may nominate or be nominated. */
public enum Circle {
    ANY_MEMBER,
    /** Members of the award's organisation or of one below it. */
    OWN_MEMBERS,
    /** Those who hold an office in the award's organisation or in one below it. */
    OWN_OFFICERS
}
