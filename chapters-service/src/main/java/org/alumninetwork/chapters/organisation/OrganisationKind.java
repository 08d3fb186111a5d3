package org.alumninetwork.chapters.organisation;

/** The kinds of organisation of the glossary; which may stand under which is data. */
public enum OrganisationKind {
    NETWORK,
    ASSOCIATION,
    CHAPTER,
    INSTITUTION,
    MISSION
}
