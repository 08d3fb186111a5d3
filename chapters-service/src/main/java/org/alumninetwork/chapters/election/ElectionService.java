package org.alumninetwork.chapters.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** The organisation's own officers record its elections; who is appointed by them is decided above. */
@ApplicationScoped
class ElectionService {

    private final OrganisationRepository organisations;
    private final ElectionRepository elections;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    ElectionService(
            OrganisationRepository organisations,
            ElectionRepository elections,
            OrganisationPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.elections = elections;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    ElectionView record(UUID organisationId, ElectionDetails details) {
        Organisation organisation = organisations.required(organisationId);
        policy.mayAmend(organisation);
        organisation.mustNotBeArchived();
        refuseFuture(organisation, details);
        Election election = Election.record(organisationId, details, clock.instant());
        elections.persist(election);
        return published(election);
    }

    @Transactional
    ElectionView amend(UUID organisationId, UUID id, Precondition precondition, MergePatch patch) {
        Organisation organisation = organisations.required(organisationId);
        Election election = elections.required(organisationId, id);
        policy.mayAmend(organisation);
        precondition.holdsFor(election.version());
        organisation.mustNotBeArchived();
        ElectionDetails amended = patch.applyTo(election.details());
        refuseFuture(organisation, amended);
        election.amend(amended, clock.instant());
        return published(election);
    }

    private void refuseFuture(Organisation organisation, ElectionDetails details) {
        if (details.heldOn().isAfter(organisation.dateAt(clock.instant()))) {
            throw ElectionProblems.ELECTION_NOT_HELD.because("It would be held on " + details.heldOn() + ".");
        }
    }

    private ElectionView published(Election election) {
        elections.flush();
        ElectionView view = ElectionView.of(election);
        changes.changed("election", election.id(), view);
        return view;
    }
}
