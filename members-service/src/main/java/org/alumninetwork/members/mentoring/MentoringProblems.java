package org.alumninetwork.members.mentoring;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with mentoring. */
public enum MentoringProblems implements ProblemType {
    NO_PLACE_WITH_MENTOR(
            409,
            "The mentoring offer has no room for that",
            "A mentor takes as many mentees as the offer says, and nobody while it is paused. End a mentoring, or raise the capacity; it cannot be lower than the number of present mentees.");

    private final int status;
    private final String title;
    private final String explanation;

    MentoringProblems(int status, String title, String explanation) {
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
