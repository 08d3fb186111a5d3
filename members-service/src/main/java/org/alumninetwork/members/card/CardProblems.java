package org.alumninetwork.members.card;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with membership cards. */
public enum CardProblems implements ProblemType {
    MEMBERSHIP_HAS_NO_CARD(
            409,
            "There is no card for this membership",
            "A card is for who belongs: a membership that is ACTIVE or in GRACE.");

    private final int status;
    private final String title;
    private final String explanation;

    CardProblems(int status, String title, String explanation) {
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
