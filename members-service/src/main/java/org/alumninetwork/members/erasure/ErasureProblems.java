package org.alumninetwork.members.erasure;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with erasures. */
public enum ErasureProblems implements ProblemType {
    ERASURE_IN_PROGRESS(
            409,
            "The member is being erased",
            "An erasure of the record has begun and not ended yet. Until then there is no second one, and the record is not merged.");

    private final int status;
    private final String title;
    private final String explanation;

    ErasureProblems(int status, String title, String explanation) {
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
