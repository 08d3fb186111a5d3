package org.alumninetwork.members.membershiptype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.members.organisation.Charge;
import org.alumninetwork.members.organisation.KnownOrganisations;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;

/** Types of membership: for everybody to read, and for the officers in charge to shape. */
@ApplicationScoped
class MembershipTypeService {

    private final MembershipTypeRepository types;
    private final KnownOrganisations organisations;
    private final Charge charge;
    private final Clock clock;

    MembershipTypeService(
            MembershipTypeRepository types, KnownOrganisations organisations, Charge charge, Clock clock) {
        this.types = types;
        this.organisations = organisations;
        this.charge = charge;
        this.clock = clock;
    }

    @Transactional
    Page<MembershipTypeView> page(MembershipTypeFilter filter, PageRequest page) {
        return Page.of(
                types.matching(filter, page), page, MembershipTypeRepository.AfterId::of, MembershipTypeView::of);
    }

    @Transactional
    MembershipTypeView get(UUID id) {
        return MembershipTypeView.of(types.required(id));
    }

    @Transactional
    MembershipTypeView create(MembershipTypeDetails details) {
        mayShape(details.organisationId());
        details.mustBeConsistent();
        mustHaveMembers(details.organisationId());
        MembershipType type = MembershipType.create(details, clock.instant());
        types.persist(type);
        types.flush();
        return MembershipTypeView.of(type);
    }

    @Transactional
    MembershipTypeView amend(UUID id, Precondition precondition, MergePatch patch) {
        MembershipType type = types.required(id);
        mayShape(type.organisationId());
        precondition.holdsFor(type.version());
        MembershipTypeDetails amended = patch.applyTo(type.details());
        amended.mustBeConsistent();
        if (!amended.organisationId().equals(type.organisationId())) {
            throw MembershipTypeProblems.MEMBERSHIP_TYPE_STAYS.because("It is of " + type.organisationId() + ".");
        }
        if (!amended.equals(type.details())) {
            type.amend(amended, clock.instant());
            types.flush();
            types.reviewMemberships(id, clock.instant());
        }
        return MembershipTypeView.of(type);
    }

    private void mayShape(UUID organisation) {
        if (!charge.isOf(organisation)) {
            throw CommonProblems.FORBIDDEN.because(
                    "Officers in charge of the organisation and administrators shape its types of membership.");
        }
    }

    private void mustHaveMembers(UUID organisation) {
        boolean hasMembers = organisations
                .find(organisation)
                .filter(found -> found.hasMembers() && !found.archived())
                .isPresent();
        if (!hasMembers) {
            throw MembershipTypeProblems.ORGANISATION_WITHOUT_MEMBERS.because(
                    "No network, association or chapter " + organisation + " is known here.");
        }
    }
}
