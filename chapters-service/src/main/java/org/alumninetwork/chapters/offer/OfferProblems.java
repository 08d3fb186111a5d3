package org.alumninetwork.chapters.offer;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with offers. */
public enum OfferProblems implements ProblemType {
    OFFER_ENDS_BEFORE_IT_STARTS(
            422,
            "The offer would end before it starts",
            "`endsOn` is the last day of the offer: its first day or later."),
    GIVER_IS_FIXED(422, "Who gives an offer stays", "Make another offer instead."),
    UNKNOWN_ORGANISATION(
            422,
            "An organisation is not known",
            "`membersOf` must be ids of organisations; nobody else's members can claim."),
    OFFER_NOT_OPEN(
            409,
            "The offer is not open today",
            "It is claimed from its first to its last day, on the local date of the organisation that gives it."),
    OFFER_EXHAUSTED(
            409, "There is none left", "Every one was claimed; nor can `quantity` be lower than the number of claims."),
    OFFER_CLAIMED_ALREADY(
            409,
            "The member claimed the offer already",
            "A member claims an offer once; the code is in the claims of the member."),
    NOT_ELIGIBLE(
            403,
            "The offer is for members of other organisations",
            "`membersOf` names the organisations of which one is needed."),
    CODE_USED(409, "The code was used", "A code is used once.");

    private final int status;
    private final String title;
    private final String explanation;

    OfferProblems(int status, String title, String explanation) {
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
