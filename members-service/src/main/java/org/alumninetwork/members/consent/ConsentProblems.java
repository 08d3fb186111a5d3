package org.alumninetwork.members.consent;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with consents. */
public enum ConsentProblems implements ProblemType {
    CONSENT_IN_FORCE(
            409,
            "The member agreed to this already",
            "One consent for a purpose is in force at a time. For new words, withdraw it and give the new one."),
    UNKNOWN_REGISTRY(
            422,
            "No such registry is known",
            "After `registry-` comes the code of a source, as `GET /v1/members/{id}/provenance` names those of the member.");

    private final int status;
    private final String title;
    private final String explanation;

    ConsentProblems(int status, String title, String explanation) {
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
