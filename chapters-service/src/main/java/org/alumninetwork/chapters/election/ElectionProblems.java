package org.alumninetwork.chapters.election;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with elections. */
public enum ElectionProblems implements ProblemType {
    ELECTION_NOT_HELD(422, "The election is yet to be held", "An election is recorded once it was held.");

    private final int status;
    private final String title;
    private final String explanation;

    ElectionProblems(int status, String title, String explanation) {
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
