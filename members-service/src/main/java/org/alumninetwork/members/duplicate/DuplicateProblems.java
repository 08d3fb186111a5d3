package org.alumninetwork.members.duplicate;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with duplicates. */
public enum DuplicateProblems implements ProblemType {
    DUPLICATE_OF_ITSELF(422, "A record is no duplicate of itself", "`oneId` and `otherId` must be two records.");

    private final int status;
    private final String title;
    private final String explanation;

    DuplicateProblems(int status, String title, String explanation) {
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
