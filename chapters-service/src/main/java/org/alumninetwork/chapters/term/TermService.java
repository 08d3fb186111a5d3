package org.alumninetwork.chapters.term;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.chapters.member.KnownMembers;
import org.alumninetwork.chapters.office.Office;
import org.alumninetwork.chapters.office.OfficeRepository;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.merge.Survivors;
import org.alumninetwork.support.patch.MergePatch;

/**
 * Terms are given and ended from above the organisation. The office's row is locked while a term in it is decided, so
 * two that overlap find each other; the exclusion constraints of the table hold even without.
 */
@ApplicationScoped
class TermService {

    private static final String TERM = "term";

    private final OrganisationRepository organisations;
    private final OfficeRepository offices;
    private final KnownMembers members;
    private final Survivors survivors;
    private final TermRepository terms;
    private final TermRules rules;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    TermService(
            OrganisationRepository organisations,
            OfficeRepository offices,
            KnownMembers members,
            Survivors survivors,
            TermRepository terms,
            TermRules rules,
            OrganisationPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.offices = offices;
        this.members = members;
        this.survivors = survivors;
        this.terms = terms;
        this.rules = rules;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    TermView appoint(UUID organisationId, AppointMember appointment) {
        Organisation organisation = organisations.required(organisationId);
        policy.mayActAbove(organisation);
        organisation.mustNotBeArchived();
        return appoint(appointment, lockedOffice(organisationId, appointment.officeId()), null);
    }

    /** Ends the term and begins the successor's the day after; both or neither. */
    @Transactional
    TermView handOver(UUID organisationId, UUID id, HandOver handover) {
        Organisation organisation = organisations.required(organisationId);
        Term term = terms.required(organisationId, id);
        policy.mayActAbove(organisation);
        organisation.mustNotBeArchived();
        Office office = lockedOffice(organisationId, term.officeId());
        term.end(term.period().before(handover.startsOn()), clock.instant());
        published(term);
        return appoint(handover.to(office.id()), office, term.id());
    }

    private TermView appoint(AppointMember appointment, Office office, UUID predecessorId) {
        if (!members.include(appointment.memberId())) {
            survivors.mustNotBeLostForOfficers(appointment.memberId());
            throw TermProblems.UNKNOWN_MEMBER.because(
                    "No member " + appointment.memberId() + " is known; one just created may take a second to be.");
        }
        TermPeriod period = TermRules.periodOf(appointment, office);
        rules.allow(office, appointment.holder(), period, null);
        Term term = Term.of(office, appointment.holder(), period, predecessorId, clock.instant());
        terms.persist(term);
        return published(term);
    }

    @Transactional
    TermView amend(UUID organisationId, UUID id, Precondition precondition, MergePatch patch) {
        Organisation organisation = organisations.required(organisationId);
        Term term = changeable(organisation, id, precondition);
        TermEnd amended = patch.applyTo(new TermEnd(term.endsOn()));
        TermPeriod period = new TermPeriod(term.startsOn(), amended.endsOn());
        Holder holder = new Holder(term.memberId(), term.kind(), term.electionId());
        rules.allow(lockedOffice(organisationId, term.officeId()), holder, period, id);
        term.end(period, clock.instant());
        return published(term);
    }

    @Transactional
    void delete(UUID organisationId, UUID id, Precondition precondition) {
        Organisation organisation = organisations.required(organisationId);
        Term term = changeable(organisation, id, precondition);
        if (term.period().hasBegun(organisation.dateAt(clock.instant()))) {
            throw TermProblems.TERM_HAS_BEGUN.because("It runs " + term.period().inWords() + ".");
        }
        terms.delete(term);
        terms.flush();
        changes.deleted(TERM, id);
    }

    private Term changeable(Organisation organisation, UUID id, Precondition precondition) {
        Term term = terms.required(organisation.id(), id);
        policy.mayActAbove(organisation);
        precondition.holdsFor(term.version());
        organisation.mustNotBeArchived();
        return term;
    }

    private Office lockedOffice(UUID organisationId, UUID officeId) {
        return offices.locked(organisationId, officeId)
                .orElseThrow(
                        () -> TermProblems.UNKNOWN_OFFICE.because("The organisation has no office " + officeId + "."));
    }

    private TermView published(Term term) {
        terms.flush();
        TermView view = TermView.of(term);
        changes.changed(TERM, term.id(), view);
        return view;
    }
}
