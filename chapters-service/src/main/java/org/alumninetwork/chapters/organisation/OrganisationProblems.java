package org.alumninetwork.chapters.organisation;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with the tree of organisations. */
public enum OrganisationProblems implements ProblemType {
    PLACE_NOT_ALLOWED(
            409,
            "The organisation may not stand there",
            "Which kind of organisation may stand under which is fixed: a chapter under a network or an association, a mission under a network or an institution. No organisation can stand below itself, and nothing new under an archived one."),
    REGION_ELSEWHERE(422, "The region is not in the country", "`region` begins with the code in `country`."),
    UNKNOWN_PARENT(422, "The organisation above does not exist", "`parentId` must be the id of an organisation."),
    KIND_IS_FIXED(
            422,
            "The kind of an organisation stays",
            "The kind decides which offices and rules an organisation has. Create another organisation instead."),
    ROR_ID_TAKEN(409, "Another organisation has this ROR id", "A ROR id names one organisation."),
    ORGANISATION_ARCHIVED(
            409,
            "The organisation is archived",
            "An archived organisation keeps its history and changes no more: no offices, no terms, no other name."),
    ORGANISATIONS_STAND_BELOW(
            409,
            "Something that is not archived stands under the organisation",
            "Archive from below: first what stands under it, or move it elsewhere, then the organisation."),
    CHAPTER_NOT_DISSOLVED(
            409,
            "The chapter is not dissolved",
            "What is archived holds no certification, takes no members and has no events to come. Let its certifier dissolve the chapter, or refuse its application, then archive the organisation.");

    private final int status;
    private final String title;
    private final String explanation;

    OrganisationProblems(int status, String title, String explanation) {
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
