package org.alumninetwork.events.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.member.Members;
import org.alumninetwork.events.registration.RegistrationProblems;
import org.alumninetwork.support.merge.Survivors;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

/** Whom an event is meant for, member by member; for its hosts alone to see and to decide. */
@ApplicationScoped
class InvitationService {

    private final InvitationRepository invitations;
    private final EventRepository events;
    private final EventPolicy policy;
    private final Members members;
    private final Survivors survivors;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            EventRepository events,
            EventPolicy policy,
            Members members,
            Survivors survivors,
            Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.policy = policy;
        this.members = members;
        this.survivors = survivors;
        this.clock = clock;
    }

    Page<InvitationView> list(UUID event, PageRequest page) {
        policy.mayHost(events.required(event));
        return Page.of(invitations.of(event, page), page, InvitationRepository.AfterMember::of, Function.identity());
    }

    @Transactional
    InvitationView invite(UUID event, UUID member) {
        policy.mayHost(events.required(event));
        if (!members.isKnown(member)) {
            survivors.mustNotBeLostForOfficers(member);
            throw RegistrationProblems.UNKNOWN_MEMBER.because("There is no member " + member + ".");
        }
        return invitations.invite(event, member, clock.instant());
    }

    @Transactional
    void withdraw(UUID event, UUID member) {
        policy.mayHost(events.required(event));
        if (!invitations.withdraw(event, member)) {
            survivors.mustNotBeLostForOfficers(member);
            throw CommonProblems.NOT_FOUND.because("The member " + member + " is not invited.");
        }
    }
}
