package org.alumninetwork.events.quota;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with a quota. */
public enum QuotaProblems implements ProblemType {
    QUOTA_BELOW_SEATED(
            409,
            "More people have seats than that",
            "The seats of a quota cannot go below the places that are confirmed or offered in its categories.");

    private final int status;
    private final String title;
    private final String explanation;

    QuotaProblems(int status, String title, String explanation) {
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
