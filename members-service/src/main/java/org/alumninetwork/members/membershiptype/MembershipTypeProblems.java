package org.alumninetwork.members.membershiptype;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with types of membership. */
public enum MembershipTypeProblems implements ProblemType {
    ORGANISATION_WITHOUT_MEMBERS(
            422,
            "The organisation takes no members",
            "Networks, associations and chapters that are not archived have members. Organisations come to this service by a feed, so one that was created a moment ago may take a second to be known: send the request again then."),
    MEMBERSHIP_TYPE_STAYS(
            422,
            "A type of membership stays with its organisation",
            "`organisationId` is what it was at the creation. Create a type for the other organisation.");

    private final int status;
    private final String title;
    private final String explanation;

    MembershipTypeProblems(int status, String title, String explanation) {
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
