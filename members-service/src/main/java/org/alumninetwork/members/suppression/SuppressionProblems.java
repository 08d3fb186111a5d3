package org.alumninetwork.members.suppression;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong where a suppression is lifted. */
public enum SuppressionProblems implements ProblemType {
    NOT_SUPPRESSED(
            409,
            "Nobody who was erased was called so",
            "None of the identifiers is refused: look at how the registry writes them, and which source it is. Where imports refuse a row all the same, its rejection tells another reason.");

    private final int status;
    private final String title;
    private final String explanation;

    SuppressionProblems(int status, String title, String explanation) {
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
