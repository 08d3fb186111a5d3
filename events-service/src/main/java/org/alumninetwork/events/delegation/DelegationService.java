package org.alumninetwork.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.support.merge.Survivors;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Shows hosts whose the seats are, and lets organisations name whom they send. */
@ApplicationScoped
class DelegationService {

    private final DelegationRepository delegations;
    private final EventRepository events;
    private final EventPolicy policy;
    private final Survivors survivors;
    private final Clock clock;

    DelegationService(
            DelegationRepository delegations,
            EventRepository events,
            EventPolicy policy,
            Survivors survivors,
            Clock clock) {
        this.delegations = delegations;
        this.events = events;
        this.policy = policy;
        this.survivors = survivors;
        this.clock = clock;
    }

    Page<DelegationView> list(UUID event, PageRequest page) {
        policy.mayHost(events.required(event));
        return Page.of(
                delegations.of(event, clock.instant(), page),
                page,
                DelegationRepository.AfterOrganisation::of,
                Function.identity());
    }

    @Transactional
    void name(UUID event, UUID organisation, UUID member) {
        policy.mayKnow(events.locked(event));
        policy.mayHostFor(organisation);
        Instant now = clock.instant();
        if (!delegations.holdsOffice(organisation, member, now)) {
            survivors.mustNotBeLostForOfficers(member);
            throw DelegationProblems.HOLDS_NO_OFFICE.because("The member " + member + " holds none today.");
        }
        delegations.name(event, organisation, member, now);
    }
}
