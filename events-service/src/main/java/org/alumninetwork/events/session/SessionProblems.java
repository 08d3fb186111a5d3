package org.alumninetwork.events.session;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with a session. */
public enum SessionProblems implements ProblemType {
    SESSION_OUTSIDE_EVENT(
            422,
            "The session does not lie within the event",
            "A session begins and ends between the start and the end of its event, at times that exist in the event's zone.");

    private final int status;
    private final String title;
    private final String explanation;

    SessionProblems(int status, String title, String explanation) {
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
