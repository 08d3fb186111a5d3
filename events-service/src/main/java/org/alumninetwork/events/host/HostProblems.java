package org.alumninetwork.events.host;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong between hosts. */
public enum HostProblems implements ProblemType {
    ALREADY_HOST(
            409,
            "The organisation holds the event or was asked",
            "An organisation is asked once. One that declined may still consent."),
    NOT_ASKED(
            404,
            "The organisation was not asked",
            "An organisation consents after the one that made the event has asked it.");

    private final int status;
    private final String title;
    private final String explanation;

    HostProblems(int status, String title, String explanation) {
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
