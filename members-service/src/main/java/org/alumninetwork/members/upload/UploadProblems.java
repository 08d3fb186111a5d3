package org.alumninetwork.members.upload;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with a file that arrives in parts. */
public enum UploadProblems implements ProblemType {
    PART_ELSEWHERE(
            409,
            "The part does not begin where the file goes on",
            "`received` tells where it does: send what begins there. A part that is there already is not sent again."),
    PART_TOO_LONG(422, "The part goes beyond the end of the file", "`length` of the upload is what its parts come to.");

    private final int status;
    private final String title;
    private final String explanation;

    UploadProblems(int status, String title, String explanation) {
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
