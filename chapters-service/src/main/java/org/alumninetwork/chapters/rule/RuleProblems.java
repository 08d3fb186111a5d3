package org.alumninetwork.chapters.rule;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with rules of certification. */
public enum RuleProblems implements ProblemType {
    RULE_IN_THE_PAST(
            422,
            "A rule begins today or later",
            "Standings of the past were judged by the rules of their day. Let the new version begin today or later."),
    RULE_NOT_THE_NEXT(
            409,
            "The version is not the next one",
            "A version follows those that there are: it begins after the last one begins."),
    NOT_A_CERTIFIER(
            422,
            "Only networks and associations certify",
            "`certifierId` must be the id of a network or an association.");

    private final int status;
    private final String title;
    private final String explanation;

    RuleProblems(int status, String title, String explanation) {
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
