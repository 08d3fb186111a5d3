package org.alumninetwork.support.merge;

import org.alumninetwork.support.problem.ProblemType;

/** What services that follow merges answer to a lost id; members-service says the same of its own. */
public enum MergeProblems implements ProblemType {
    MEMBER_MERGED(
            409,
            "The record was merged into another one",
            "Two records of one person became one. `survivorId` names the one that stays: read it again, and send the change there. Reads of the lost id answer 301.");

    private final int status;
    private final String title;
    private final String explanation;

    MergeProblems(int status, String title, String explanation) {
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
