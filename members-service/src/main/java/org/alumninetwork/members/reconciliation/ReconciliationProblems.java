package org.alumninetwork.members.reconciliation;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with a reconciliation. */
public enum ReconciliationProblems implements ProblemType {
    NO_WHOLE_FILE(
            409,
            "There is no whole file to compare with",
            "Send one with `mode=snapshot`: it is kept until the next. It goes when the database breaks down.");

    private final int status;
    private final String title;
    private final String explanation;

    ReconciliationProblems(int status, String title, String explanation) {
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
