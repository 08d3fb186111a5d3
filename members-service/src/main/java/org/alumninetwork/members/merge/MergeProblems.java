package org.alumninetwork.members.merge;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with merges. */
public enum MergeProblems implements ProblemType {
    MERGE_WITH_ITSELF(422, "A record is not merged with itself", "`lostId` and `survivorId` must be two records."),
    MERGE_CHOICE_FORBIDDEN(
            409,
            "A registry is the authority for this",
            "`fields` chooses among values that no source owns. What a source owns comes from the record for which it vouches. Leave out what `violations` names."),
    MERGE_NOT_REVERSIBLE(
            409,
            "The merge cannot be undone",
            "A merge can be undone once, within 30 days, and while the survivor's record is there: a later merge of the survivor is undone first.");

    private final int status;
    private final String title;
    private final String explanation;

    MergeProblems(int status, String title, String explanation) {
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
