package org.alumninetwork.chapters.chapter;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with chapters and their certification. */
public enum ChapterProblems implements ProblemType {
    NOT_A_CHAPTER(
            422,
            "The organisation is not a chapter below somebody who certifies",
            "`organisationId` must be the id of an organisation of the kind CHAPTER that stands below a network or an association."),
    CHAPTER_HAS_APPLIED(
            409,
            "The chapter has applied already",
            "A chapter applies once; again only after it was dissolved or refused."),
    TRANSITION_NOT_ALLOWED(
            409,
            "That state does not follow the present one",
            "APPLIED is followed by PROVISIONAL, that by CERTIFIED; AT_RISK and SUSPENDED lead back once what is amiss is mended; DISSOLVED is the end until the group applies again."),
    CHAPTER_HAS_EVENTS_TO_COME(
            409,
            "The chapter has events to come",
            "People are registered for what nobody would hold. Let the events that `detail` names be cancelled, or held by another organisation, and decide then."),
    APPEAL_NOT_POSSIBLE(
            409,
            "The decision cannot be appealed",
            "Decisions that take something from a chapter can be appealed once, until the day that they name."),
    CONTACT_IS_MISSING(
            422,
            "The chapter has no contact that could be confirmed",
            "Enter `email` or `website` of the organisation first (`PATCH /v1/organisations/{id}`), then confirm that it is right."),
    YEAR_NOT_OVER(422, "The year is not over", "A report is on a year that has ended."),
    REPORT_IS_ACCEPTED(
            409, "The report is accepted", "What was accepted stays, for the figures of the network are made of it.");

    private final int status;
    private final String title;
    private final String explanation;

    ChapterProblems(int status, String title, String explanation) {
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
