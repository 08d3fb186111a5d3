package org.alumninetwork.members.contact;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with contact requests. */
public enum ContactProblems implements ProblemType {
    CONTACT_WITH_ONESELF(422, "One does not ask oneself", "`memberId` must be another member's."),
    ALREADY_ASKED(
            409,
            "The member was asked already",
            "One request of a kind to the same person stands at a time, and who was refused asks again after 90 days at the earliest."),
    TOO_MANY_CONTACT_REQUESTS(
            409,
            "Too many contact requests",
            "A member asks at most 20 others in 24 hours, and has at most 30 requests that are not answered yet. Wait for answers, or withdraw some."),
    CONTACT_STATE_FORBIDS(
            409,
            "The contact request is not in a state for this",
            "What is pending can be accepted, refused or withdrawn; what was accepted can be ended.");

    private final int status;
    private final String title;
    private final String explanation;

    ContactProblems(int status, String title, String explanation) {
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
