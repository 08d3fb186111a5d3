package org.alumninetwork.members.affiliation;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with affiliations. */
public enum AffiliationProblems implements ProblemType {
    AFFILIATION_OWNED_BY_SOURCE(
            409,
            "A registry vouches for this affiliation",
            "What a registry vouches for is the registry's alone to change: have it mended there, and it comes with the next import.");

    private final int status;
    private final String title;
    private final String explanation;

    AffiliationProblems(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
