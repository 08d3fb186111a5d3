package org.alumninetwork.members.member;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with a member's record. */
public enum MemberProblems implements ProblemType {
    ALREADY_REGISTERED(
            409,
            "The login has a member record already",
            "A login is linked to one record. Read it at `/v1/members/me`, and amend it there."),
    FIELD_OWNED_BY_SOURCE(
            409,
            "A registry is the authority for this",
            "The registry that vouches for the member alone changes these fields. `violations` names each and its source; have it mended there, and it comes with the next import."),
    MEMBER_MERGED(
            409,
            "The record was merged into another one",
            "Two records of one person became one. `survivorId` names the one that stays: read it again, and send the change there. Reads of the lost id answer 301."),
    IDENTIFIER_NOT_CLAIMABLE(
            403,
            "Nobody claims these identifiers for themselves",
            "The eduPerson and SCHAC identifiers prove who somebody is. Registries and staff state them.");

    private final int status;
    private final String title;
    private final String explanation;

    MemberProblems(int status, String title, String explanation) {
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
