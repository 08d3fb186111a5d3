package org.alumninetwork.chapters.office;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with offices. */
public enum OfficeProblems implements ProblemType {
    OFFICE_EXISTS(
            409,
            "The organisation has this office already",
            "An organisation has one office of each type. Several people hold it together where it is not `single`."),
    OFFICE_TYPE_IS_FIXED(
            422,
            "The type of an office stays",
            "Past terms were held in an office of this type. Create another office instead, and delete this one if nobody ever held it."),
    OFFICE_HAS_TERMS(
            409,
            "Somebody holds, held or will hold the office",
            "Who held which office when is kept, so an office with terms cannot be deleted.");

    private final int status;
    private final String title;
    private final String explanation;

    OfficeProblems(int status, String title, String explanation) {
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
