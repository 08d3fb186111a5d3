package org.alumninetwork.members.affiliation;

/** What makes somebody an alumnus or alumna (domain.md): the three kinds of evidence. */
public enum AffiliationBasis {
    STUDIES,
    SCHOLARSHIP,
    LEADERSHIP_PROGRAMME
}
