package org.alumninetwork.chapters.chapter;

/** How far a chapter's certification is; which state may follow which is data, held by the database. */
public enum CertificationState {
    /** Asked to be certified. */
    APPLIED,
    /** On probation. */
    PROVISIONAL,
    CERTIFIED,
    /** Certified, with something amiss that is to be mended by a day. */
    AT_RISK,
    /** For the time being without the rights of a certified chapter. */
    SUSPENDED,
    /** No chapter any more, or an application that was refused. */
    DISSOLVED;

    /** Whether it takes something from the chapter, so that it can be appealed. */
    public boolean isAdverse() {
        return switch (this) {
            case AT_RISK, SUSPENDED, DISSOLVED -> true;
            case APPLIED, PROVISIONAL, CERTIFIED -> false;
        };
    }
}
