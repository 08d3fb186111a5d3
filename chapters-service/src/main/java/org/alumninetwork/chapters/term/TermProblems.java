package org.alumninetwork.chapters.term;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with terms. */
public enum TermProblems implements ProblemType {
    UNKNOWN_OFFICE(422, "The organisation has no such office", "`officeId` must be the id of one of its offices."),
    UNKNOWN_MEMBER(
            422,
            "The member is not known here",
            "`memberId` must be the id of a member. Members come to this service by their feed, so one who was created a moment ago may take a second to be known: send the request again then."),
    TERM_ENDS_BEFORE_IT_STARTS(
            422,
            "The term would end before it starts",
            "`endsOn` is the last day of the term: its first day or later."),
    OFFICE_IS_HELD(
            409,
            "Somebody else holds the office at that time",
            "One person at a time holds this office. End the term that `detail` names the day before, or begin the day after."),
    MEMBER_HOLDS_OFFICE(
            409,
            "The member holds the office at that time already",
            "A member holds an office once at a time. Extend the term that `detail` names, or begin the day after."),
    TERM_HAS_BEGUN(
            409,
            "The term has begun",
            "Who held which office when is kept. Only a term that has not begun can be deleted; give this one its end instead.");

    private final int status;
    private final String title;
    private final String explanation;

    TermProblems(int status, String title, String explanation) {
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
