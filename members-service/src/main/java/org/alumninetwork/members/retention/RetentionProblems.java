package org.alumninetwork.members.retention;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with retention rules. */
public enum RetentionProblems implements ProblemType {
    KEPT_TOO_SHORT(
            409,
            "It is needed for longer",
            "Each kind of records has a number of days, `minimumDays`, for which the working of the system needs it."),
    ACTION_NOT_FOR_THIS(
            409,
            "That is not what becomes of such records",
            "Members are proposed for erasure or erased, in every service; other records are deleted.");

    private final int status;
    private final String title;
    private final String explanation;

    RetentionProblems(int status, String title, String explanation) {
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
