package org.alumninetwork.events.registration;

import org.alumninetwork.support.problem.ProblemType;

/** What can stand against a registration. */
public enum RegistrationProblems implements ProblemType {
    LOGIN_NOT_LINKED(
            403,
            "The login belongs to no member yet",
            "Only members register. Link the login to a member record with `POST /v1/members/me`, then try again; it takes about a second until this service knows of it."),
    MEMBER_NOT_NAMED(
            422, "The member is not named", "The caller is not a member, so `memberId` must say who is registered."),
    UNKNOWN_MEMBER(422, "The member does not exist", "`memberId` must be the id of a member."),
    ALREADY_REGISTERED(
            409,
            "The member is registered already",
            "A member has one registration to an event that is not cancelled. `registrationId` names it."),
    EVENT_NOT_OPEN(
            409,
            "The event takes no registrations",
            "Only a published event does. A draft will when it is published; a cancelled one never."),
    REGISTRATION_NOT_OPEN_YET(409, "Registration has not opened yet", "`opensAt` says when it opens."),
    REGISTRATION_CLOSED(
            409, "Registration has closed", "It closed at the time that the event says, or with the end of the event."),
    REGISTRATION_NOT_ACTIVE(
            409, "The registration is not active", "It is cancelled or declined already, or the event was attended."),
    REGISTRATION_NOT_IN_STATE(
            409,
            "The registration is in another state",
            "A pending registration is approved or refused, an offered one accepted or declined."),
    OFFER_HAS_EXPIRED(
            409, "The offer has expired", "From its deadline on the place is somebody else's. Register again to wait."),
    PARTY_NOT_FITTING(
            422,
            "The registration is not what the event asks for",
            "The category must be one of the event's quotas, guests not more than it takes and has seats for, and each required question answered in its form."),
    NO_SEATS_FOR_THAT(
            409,
            "There are no seats for the larger party",
            "A registration that has its seats grows only by seats that are left and that nobody waits for."),
    TOO_LATE_TO_CANCEL(
            409,
            "It is too late to cancel",
            "After the time until which cancelling is free only hosts cancel at this event."),
    NO_TICKET(409, "There is no ticket", "Tickets are for registrations that are confirmed."),
    EVENT_IS_OVER(409, "The event is over", "A registration can be cancelled until the end of the event.");

    private final int status;
    private final String title;
    private final String explanation;

    RegistrationProblems(int status, String title, String explanation) {
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
