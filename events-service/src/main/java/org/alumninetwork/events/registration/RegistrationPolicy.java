package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.member.Members;
import org.alumninetwork.events.question.Question;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.merge.MemberIds;
import org.alumninetwork.support.merge.Survivors;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who may do what with registrations. Members register themselves and see what is their own; the hosts of an event
 * register others and see all of its registrations. To everybody else a registration does not exist.
 */
@ApplicationScoped
class RegistrationPolicy {

    private final CallerIdentity identity;
    private final EventPolicy hosts;
    private final EventRepository events;
    private final Members members;
    private final Survivors survivors;
    private final MemberIds ids;

    RegistrationPolicy(
            CallerIdentity identity,
            EventPolicy hosts,
            EventRepository events,
            Members members,
            Survivors survivors,
            MemberIds ids) {
        this.identity = identity;
        this.hosts = hosts;
        this.events = events;
        this.members = members;
        this.survivors = survivors;
        this.ids = ids;
    }

    /**
     * Whom the caller registers, and as whom.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an event that the caller may not know of, 403, 422
     */
    Applicant applicant(Event event, RegisterMember wanted) {
        hosts.mayKnow(event);
        return wanted.memberId() == null || isOwn(wanted.memberId())
                ? new Applicant(ownMember(), false, wanted.party())
                : new Applicant(otherMember(event, wanted.memberId()), true, wanted.party());
    }

    void mayList(Event event) {
        hosts.mayHost(event);
    }

    /**
     * @return the member whose registrations the caller may list; of a lost id the survivor
     */
    UUID listedMember(UUID wanted) {
        if (wanted == null) {
            return ownMember();
        }
        UUID present = ids.present(wanted);
        if (!isOwn(present) && !(identity.current() instanceof Caller.Administrator)) {
            throw CommonProblems.FORBIDDEN.because("Registrations of others are listed by administrators.");
        }
        return present;
    }

    /** The member whose registration it is, and the hosts. */
    void mayKnow(Registration registration) {
        if (!isOwn(registration.memberId()) && !hosts.isHost(events.required(registration.eventId()))) {
            throw CommonProblems.NOT_FOUND.because("There is no registration " + registration.id() + ".");
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a registration that the caller may not know of, 403
     */
    void mayDecide(Registration registration, Event event) {
        mayKnow(registration);
        hosts.mayHost(event);
    }

    /** Questions whose answers the caller may read: those of hosts for which the caller acts. */
    Set<UUID> readable(List<Question> questions) {
        Map<UUID, Boolean> actsFor = questions.stream()
                .map(Question::organisationId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), hosts::actsFor));
        return questions.stream()
                .filter(question -> actsFor.get(question.organisationId()))
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    boolean isOwn(UUID member) {
        return identity.current() instanceof Caller.Person person && person.is(member);
    }

    private UUID ownMember() {
        return switch (identity.current()) {
            case Caller.Person person -> person.memberId().orElseThrow(RegistrationPolicy::notLinked);
            case Caller.Administrator _ ->
                throw RegistrationProblems.MEMBER_NOT_NAMED.because("Say which member is meant.");
            case Caller.Service _, Caller.Integration _, Caller.Anonymous _ ->
                throw CommonProblems.FORBIDDEN.because("Only members register.");
        };
    }

    private UUID otherMember(Event event, UUID wanted) {
        if (!hosts.isHost(event)) {
            throw CommonProblems.FORBIDDEN.because("Others are registered by the hosts of the event.");
        }
        if (!members.isKnown(wanted) || !mayName(wanted)) {
            survivors.mustNotBeLostForOfficers(wanted);
            throw RegistrationProblems.UNKNOWN_MEMBER.because("There is no member " + wanted + ".");
        }
        return wanted;
    }

    /** Hosts read the names of those who come: whose name is not for them they do not register. */
    private boolean mayName(UUID member) {
        return identity.current() instanceof Caller.Administrator
                || members.isNamedToMembers(member)
                || members.organisationsNaming(member).stream().anyMatch(hosts::actsFor);
    }

    private static RuntimeException notLinked() {
        return RegistrationProblems.LOGIN_NOT_LINKED.because("No member record is linked to this login.");
    }
}
