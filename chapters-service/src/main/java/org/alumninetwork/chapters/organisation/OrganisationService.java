package org.alumninetwork.chapters.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

@ApplicationScoped
class OrganisationService {

    private final OrganisationRepository organisations;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Event<OrganisationMoved> moved;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository organisations,
            OrganisationPolicy policy,
            ChangeLog changes,
            Event<OrganisationMoved> moved,
            Clock clock) {
        this.organisations = organisations;
        this.policy = policy;
        this.changes = changes;
        this.moved = moved;
        this.clock = clock;
    }

    @Transactional
    OrganisationView create(OrganisationDetails details) {
        policy.mayCreateUnder(details.parentId());
        Organisation organisation = Organisation.create(details, clock.instant());
        organisations.persist(organisation);
        return published(organisation);
    }

    @Transactional
    OrganisationView amend(UUID id, Precondition precondition, MergePatch patch) {
        Organisation organisation = organisations.required(id);
        policy.mayAmend(organisation);
        precondition.holdsFor(organisation.version());
        organisation.mustNotBeArchived();
        OrganisationDetails amended = patch.applyTo(organisation.details());
        if (amended.kind() != organisation.kind()) {
            throw OrganisationProblems.KIND_IS_FIXED.because("It is a " + organisation.kind() + ".");
        }
        if (!amended.isPlacedAs(organisation.details())) {
            policy.mayPlace(organisation);
        }
        boolean moves =
                !Objects.equals(amended.parentId(), organisation.details().parentId());
        if (moves) {
            policy.mayCreateUnder(amended.parentId());
        }
        organisation.amend(amended, clock.instant());
        OrganisationView view = published(organisation);
        if (moves) {
            moved.fire(new OrganisationMoved(id));
        }
        return view;
    }

    @Transactional
    OrganisationView archive(UUID id) {
        Organisation organisation = organisations.required(id);
        policy.mayActAbove(organisation);
        organisation.mustNotBeArchived();
        organisation.archive(clock.instant());
        return published(organisation);
    }

    /** Flushing first gives the version that the caller and the feed are told. */
    private OrganisationView published(Organisation organisation) {
        organisations.flush();
        OrganisationView view = OrganisationView.of(organisation);
        changes.changed("organisation", organisation.id(), view);
        return view;
    }
}
