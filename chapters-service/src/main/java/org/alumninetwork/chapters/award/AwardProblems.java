package org.alumninetwork.chapters.award;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with awards, their cycles, nominations, juries and announcements. */
public enum AwardProblems implements ProblemType {
    AWARD_STAYS_WHERE_IT_IS(422, "Who gives an award stays", "Found another award instead."),
    CYCLE_DAYS_OUT_OF_ORDER(
            422,
            "The days of the cycle do not follow each other",
            "Nominations end before the scoring begins, and the announcement comes after it."),
    CYCLE_ONCE_A_YEAR(409, "The award has a cycle in that year", "An award is given once a year."),
    CYCLE_IN_OTHER_PHASE(
            409,
            "The cycle is in another phase",
            "Its `phase` says what can be done now; it goes forward only, by its days or by a decision."),
    NOMINATION_NOT_ELIGIBLE(
            422,
            "The award's rule does not allow this nomination",
            "`detail` names each condition that is not met; the rule is in the cycle."),
    NOMINATED_ALREADY(409, "The member is nominated", "Second the nomination that there is."),
    SECONDED_ALREADY(409, "The nomination is seconded by the member", "Each member seconds it once."),
    NOMINATION_DECIDED(
            409,
            "The nominee has decided",
            "Consent is given once, and taken back until the announcement; who declined stays unnominated."),
    JUROR_ALREADY(409, "The member is or was a juror of the cycle", "Who left a jury does not come back."),
    JUROR_IS_NOMINATED(409, "The member is nominated", "Who is nominated judges nobody."),
    JURY_TOO_SMALL(409, "The jury is too small", "The rule of the cycle says how many jurors there are at least."),
    CONFLICT_OF_INTEREST(
            409,
            "The juror is in a conflict of interest",
            "A juror does not score a nomination that was declared as a conflict, that the juror made or seconded, or"
                    + " of somebody on the same board."),
    NOT_TO_BE_SCORED(
            422,
            "This cannot be scored",
            "Jurors score the nominations of their cycle to which the nominee consented, from 0 to the highest score."),
    NOBODY_TO_ANNOUNCE(
            409,
            "There is nobody to announce",
            "A recipient has consented, is eligible, and has as many scores as the rule needs."),
    RECIPIENT_HAS_TO_WAIT(
            409, "A past recipient has to wait", "The rule says after how many years somebody may receive it again.");

    private final int status;
    private final String title;
    private final String explanation;

    AwardProblems(int status, String title, String explanation) {
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
