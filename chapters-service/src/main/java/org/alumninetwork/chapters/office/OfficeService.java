package org.alumninetwork.chapters.office;

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

/** Which offices an organisation has is decided above it. */
@ApplicationScoped
class OfficeService {

    private static final String OFFICE = "office";

    private final OrganisationRepository organisations;
    private final OfficeRepository offices;
    private final OfficeTypes types;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    OfficeService(
            OrganisationRepository organisations,
            OfficeRepository offices,
            OfficeTypes types,
            OrganisationPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.offices = offices;
        this.types = types;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    OfficeView create(UUID organisationId, OfficeDetails details) {
        Organisation organisation = organisations.required(organisationId);
        policy.mayActAbove(organisation);
        organisation.mustNotBeArchived();
        OfficeDetails complete =
                types.of(organisation.kind(), details.type()).map(details::orAs).orElse(details);
        Office office = Office.create(organisationId, complete, clock.instant());
        offices.persist(office);
        return published(office);
    }

    @Transactional
    OfficeView amend(UUID organisationId, UUID id, Precondition precondition, MergePatch patch) {
        Office office = changeable(organisationId, id, precondition);
        OfficeDetails amended = patch.applyTo(office.details());
        if (!amended.type().equals(office.type())) {
            throw OfficeProblems.OFFICE_TYPE_IS_FIXED.because("It is " + office.type() + ".");
        }
        office.amend(amended, clock.instant());
        return published(office);
    }

    @Transactional
    void delete(UUID organisationId, UUID id, Precondition precondition) {
        Office office = changeable(organisationId, id, precondition);
        offices.delete(office);
        offices.flush();
        changes.deleted(OFFICE, id);
    }

    private Office changeable(UUID organisationId, UUID id, Precondition precondition) {
        Organisation organisation = organisations.required(organisationId);
        Office office = offices.required(organisationId, id);
        policy.mayActAbove(organisation);
        precondition.holdsFor(office.version());
        organisation.mustNotBeArchived();
        return office;
    }

    private OfficeView published(Office office) {
        offices.flush();
        OfficeView view = OfficeView.of(office);
        changes.changed(OFFICE, office.id(), view);
        return view;
    }
}
