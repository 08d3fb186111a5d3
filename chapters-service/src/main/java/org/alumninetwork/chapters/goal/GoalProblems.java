package org.alumninetwork.chapters.goal;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with goals and contributions to them. */
public enum GoalProblems implements ProblemType {
    GOAL_ENDS_BEFORE_IT_STARTS(
            422,
            "The goal would end before it starts",
            "`endsOn` is the last day of the goal: its first day or later."),
    GOAL_STAYS_WHERE_IT_IS(422, "Whose goal it is stays", "Set another goal instead."),
    NOT_IN_THE_TIME_OF_THE_GOAL(
            422,
            "The contribution is not in the time of the goal",
            "`happenedOn` is a day of the goal, today or before."),
    UNKNOWN_CHAPTER(
            422, "The chapter is not known", "`chapterId` must be the id of an organisation of the kind CHAPTER."),
    CONTRIBUTIONS_OUTSIDE(
            409,
            "Contributions were confirmed on days outside",
            "What was confirmed goes on counting: let the goal last for as long as its confirmed contributions happened."),
    CONTRIBUTION_DECIDED(409, "The contribution is decided", "It is confirmed or refused once.");

    private final int status;
    private final String title;
    private final String explanation;

    GoalProblems(int status, String title, String explanation) {
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
