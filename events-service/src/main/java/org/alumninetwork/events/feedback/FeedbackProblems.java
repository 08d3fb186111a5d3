package org.alumninetwork.events.feedback;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with feedback. */
public enum FeedbackProblems implements ProblemType {
    NOT_ATTENDED(409, "Only who attended says how it was", "Feedback is for members whose registration is `ATTENDED`."),
    FEEDBACK_GIVEN(
            409, "Feedback is given once", "It is kept without who gave it, so it cannot be found again and changed.");

    private final int status;
    private final String title;
    private final String explanation;

    FeedbackProblems(int status, String title, String explanation) {
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
