package org.alumninetwork.events.delegation;

import org.alumninetwork.support.problem.ProblemType;

/** What can stand against a delegate. */
public enum DelegationProblems implements ProblemType {
    NO_DELEGATE(
            409,
            "The member holds no seat",
            "The seats of this event belong to organisations, for those who hold the offices it names today, or whom the organisation names."),
    DELEGATION_TAKEN(409, "The seat is taken", "Each organisation has one seat. Cancel the other registration first."),
    HOLDS_NO_OFFICE(
            422, "The member holds no office there", "An organisation sends somebody who holds an office in it today.");

    private final int status;
    private final String title;
    private final String explanation;

    DelegationProblems(int status, String title, String explanation) {
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
