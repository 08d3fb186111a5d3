package org.alumninetwork.members.eligibility;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with eligibility. */
public enum EligibilityProblems implements ProblemType {
    NOT_ELIGIBLE(
            409,
            "The member is not eligible",
            "No affiliation of the member meets the organisation's rule. `/v1/members/{id}/eligibility?organisation=…` names for each affiliation what is missing: declare what is not there yet, or have it verified."),
    UNKNOWN_ORGANISATION(
            422,
            "The organisation is not known",
            "Organisations come to this service by a feed, so one that was created a moment ago may take a second to be known: send the request again then.");

    private final int status;
    private final String title;
    private final String explanation;

    EligibilityProblems(int status, String title, String explanation) {
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
