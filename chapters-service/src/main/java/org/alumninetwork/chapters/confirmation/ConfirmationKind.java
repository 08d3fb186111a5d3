package org.alumninetwork.chapters.confirmation;

/** What a chapter says of itself. */
public enum ConfirmationKind {
    /** The contact of the organisation is right. */
    CONTACT,
    /** The code of conduct is signed; the document shows it. */
    CODE_OF_CONDUCT
}
