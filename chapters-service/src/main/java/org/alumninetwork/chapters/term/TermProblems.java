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
    TERM_TOO_LONG(
            422,
            "The term is longer than those of its office are",
            "`termMonths` of the office is the longest that a regular term in it can be. Leave `endsOn` out to take just that."),
    INTERIM_WITHOUT_END(
            422,
            "An interim holder needs a last day",
            "Somebody holds an office in the interim until a day: name it in `endsOn`. It can be changed later."),
    UNKNOWN_ELECTION(
            422, "The organisation has no such election", "`electionId` must be the id of one of its elections."),
    TOO_MANY_TERMS_IN_A_ROW(
            409,
            "The member would hold the office too often in a row",
            "`termsInRow` of the office is the most regular terms that one member holds it without a break. Appoint somebody else, or in the interim."),
    TERM_HAS_SUCCESSOR(
            409,
            "The term is handed over already",
            "A term is handed over to one successor. To undo it, delete the successor's term, which must not have begun."),
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
