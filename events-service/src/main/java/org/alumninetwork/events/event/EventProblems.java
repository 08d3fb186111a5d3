package org.alumninetwork.events.event;

import org.alumninetwork.support.problem.ProblemType;

/** What can go wrong with an event. */
public enum EventProblems implements ProblemType {
    UNKNOWN_HOST(422, "The organisation does not exist", "`organisationId` must be the id of an active organisation."),
    UNKNOWN_ORGANISATION(
            422, "An organisation does not exist", "Each of `visibleTo` must be the id of an active organisation."),
    HOST_IS_FIXED(
            422,
            "The host of an event stays",
            "The event belongs to the organisation that created it. Create another one."),
    CAPACITY_BELOW_CONFIRMED(
            409,
            "More people are confirmed than that",
            "The capacity cannot go below the number of confirmed registrations. Cancel registrations first, or choose a higher number."),
    EVENT_ALREADY_PUBLISHED(409, "The event is published already", "An event is published once."),
    EVENT_NOT_PUBLISHED(
            409,
            "The event is not published",
            "A draft is published first, or deleted where it is not wanted; a postponed event is published with its new time."),
    EVENT_HAS_ENDED(
            409, "The event has ended", "An event that is cancelled or completed stays as it is. Create another one."),
    EVENT_NOT_STARTED(
            409,
            "The event has not started",
            "An event is completed, and spoken of by those who attended it, once it has begun."),
    EVENT_HAS_REGISTRATIONS(
            409,
            "People have registered",
            "An event to which somebody has registered is not deleted. Cancel it: then everybody learns of it.");

    private final int status;
    private final String title;
    private final String explanation;

    EventProblems(int status, String title, String explanation) {
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
