package org.alumninetwork.members.membership;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with memberships. */
public enum MembershipProblems implements ProblemType {
    ALREADY_MEMBER(
            409,
            "The member belongs there already",
            "A member has one membership of an organisation at a time, or one application. Read it at `/v1/memberships?member=…&organisation=…`; renew it or resign from it there."),
    MEMBERSHIP_STATE_FORBIDS(
            409,
            "The membership is not in a state for this",
            "`detail` names the state. Applications are approved or refused; what is active, in grace or lapsed can be renewed and ended; what has ended stays so, and one applies anew."),
    RENEWAL_NOT_OPEN(
            409,
            "The membership cannot be renewed yet",
            "A membership is renewed in the days before its end that its type names, in grace, or after it has lapsed. One without end needs no renewal."),
    MEMBERSHIP_TYPE_CLOSED(
            409,
            "This type of membership is not open",
            "Choose a type that is open: `/v1/membership-types?organisation=…&open=true`."),
    NOT_BY_AGREEMENT(
            409,
            "The agreement does not give this",
            "Somebody is a guest member while an agreement in force with this benefit is given to an organisation to which the member belongs. See `/v1/partnerships/benefits`."),
    PRIMARY_CHAPTER_TAKEN(
            409,
            "The member has a primary chapter",
            "One chapter is primary. Make this one primary at `/v1/memberships/{id}/primacy`; the other becomes secondary."),
    UNKNOWN_MEMBERSHIP_TYPE(
            422, "There is no such type of membership", "`typeId` must be the id of a type of membership."),
    NOT_A_CHAPTER(
            422,
            "This is for chapters",
            "Members are transferred between chapters, and chapters alone are primary or secondary.");

    private final int status;
    private final String title;
    private final String explanation;

    MembershipProblems(int status, String title, String explanation) {
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
