package org.alumninetwork.events.question;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with a question. */
public enum QuestionProblems implements ProblemType {
    ASKED_BY_NO_HOST(
            422,
            "Only hosts ask",
            "`organisationId` must be an organisation that holds the event and for which the caller acts."),
    QUESTION_IS_ANSWERED(
            409,
            "The question may have been answered",
            "Once somebody has registered, who asks and how it is answered stay. Delete the question and ask another one.");

    private final int status;
    private final String title;
    private final String explanation;

    QuestionProblems(int status, String title, String explanation) {
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
