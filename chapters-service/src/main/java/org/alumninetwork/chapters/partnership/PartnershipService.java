package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.chapters.period.Period;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/** Writes agreements, proposes them, and takes them back. */
@ApplicationScoped
class PartnershipService {

    private final OrganisationRepository organisations;
    private final PartnershipRepository repository;
    private final Partnerships partnerships;
    private final PartnershipTexts texts;
    private final PartnershipPolicy policy;
    private final Clock clock;

    PartnershipService(
            OrganisationRepository organisations,
            PartnershipRepository repository,
            Partnerships partnerships,
            PartnershipTexts texts,
            PartnershipPolicy policy,
            Clock clock) {
        this.organisations = organisations;
        this.repository = repository;
        this.partnerships = partnerships;
        this.texts = texts;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    PartnershipView draft(PartnershipDetails details) {
        policy.mayDraftFor(details.partyIds());
        mustMakeSense(details);
        mustBeFaultless(details.sharingFaults());
        return partnerships.published(Partnership.draft(details, null, clock.instant()));
    }

    @Transactional
    PartnershipView amendDraft(UUID id, Precondition precondition, MergePatch patch) {
        Partnership partnership = partnerships.worked(id);
        precondition.holdsFor(partnership.viewAt(clock.instant()).version());
        partnership.mustBe(Stage.DRAFT, PartnershipProblems.NOT_A_DRAFT);
        PartnershipDetails amended = patch.applyTo(partnership.details());
        mustMakeSense(amended);
        if (!amended.sharing().equals(partnership.details().sharing())) {
            mustBeFaultless(amended.sharingFaults());
        }
        Optional.ofNullable(partnership.amendsId())
                .flatMap(repository::findByIdOptional)
                .ifPresent(before -> mustFollow(before, amended.startsOn()));
        policy.mayDraftFor(amended.partyIds());
        partnership.amend(amended, clock.instant());
        return partnerships.published(partnership);
    }

    /** A draft that takes the place of an agreement on its first day, once it is signed. */
    @Transactional
    PartnershipView amendSigned(UUID id, AmendPartnership amendment) {
        Partnership amended = partnerships.worked(id);
        mustRun(amended);
        mustTakeAnAmendment(amended);
        mustFollow(amended, amendment.startsOn());
        PartnershipDetails before = amended.details();
        PartnershipDetails details = new PartnershipDetails(
                before.kind(),
                before.title(),
                before.partyIds(),
                before.scope(),
                amendment.startsOn(),
                amendment.endsOn(),
                before.timeZone(),
                before.reviewNotBefore(amendment.startsOn()),
                before.noticeDays(),
                before.sharing(),
                before.benefits());
        mustMakeSense(details);
        return partnerships.published(Partnership.draft(details, id, clock.instant()));
    }

    @Transactional
    PartnershipView addText(UUID id, AddText text) {
        Partnership partnership = partnerships.worked(id);
        texts.add(id, partnership.addText(clock.instant()), text, clock.instant());
        return partnerships.published(partnership);
    }

    @Transactional
    PartnershipView propose(UUID id) {
        Partnership partnership = partnerships.worked(id);
        partnership.mustBe(Stage.DRAFT, PartnershipProblems.NOT_A_DRAFT);
        if (partnership.textNumber() == 0 || texts.wasSigned(id, partnership.textNumber())) {
            throw PartnershipProblems.TEXT_IS_MISSING.because("Add the text that is to be signed.");
        }
        partnership.become(Stage.PROPOSED, clock.instant());
        return partnerships.published(partnership);
    }

    @Transactional
    PartnershipView withdraw(UUID id) {
        Partnership partnership = partnerships.worked(id);
        partnership.mustBe(Stage.PROPOSED, PartnershipProblems.NOT_PROPOSED);
        partnership.become(Stage.DRAFT, clock.instant());
        return partnerships.published(partnership);
    }

    void mustRun(Partnership partnership) {
        switch (partnership.stateAt(clock.instant())) {
            case SIGNED, IN_FORCE -> {}
            case DRAFT, PROPOSED, EXPIRED, TERMINATED ->
                throw PartnershipProblems.NOT_SIGNED.because("It is " + partnership.stateAt(clock.instant()) + ".");
        }
    }

    /**
     * An agreement is amended once, for two amendments would run side by side, and the parties of each would have agreed
     * to change terms that are no longer those in force. Held at the signature, too: drafts may lie side by side.
     */
    void mustTakeAnAmendment(Partnership amended) {
        if (amended.isTerminated()) {
            throw PartnershipProblems.AMENDMENT_TOO_LATE.because(
                    "It was terminated, and runs " + amended.daysInWords() + ".");
        }
        if (repository.isAmended(amended.id())) {
            throw PartnershipProblems.AMENDMENT_TOO_LATE.because("Another amendment of it is signed.");
        }
    }

    private static void mustFollow(Partnership amended, LocalDate startsOn) {
        if (!amended.canBeFollowedFrom(startsOn)) {
            throw PartnershipProblems.AMENDMENT_OUT_OF_PLACE.because(
                    "The agreement runs " + amended.daysInWords() + ".",
                    List.of(Violation.ofBody(
                            "/startsOn", "must be after its first day, and the day after its last one at the latest")));
        }
    }

    private void mustMakeSense(PartnershipDetails details) {
        mustBeFaultless(details.faults());
        new Period(details.startsOn(), details.endsOn())
                .mustNotEndBeforeItStarts(PartnershipProblems.AGREEMENT_ENDS_BEFORE_IT_STARTS);
        long known = organisations.count("id in ?1 and archivedAt is null", details.partyIds());
        boolean benefitsAmongParties = details.benefits().stream()
                .flatMap(benefit -> Stream.of(benefit.givenBy(), benefit.givenTo()))
                .allMatch(details.partyIds()::contains);
        if (known < details.partyIds().size() || !benefitsAmongParties) {
            throw PartnershipProblems.UNKNOWN_PARTY.because("Name organisations that exist, and benefits among them.");
        }
    }

    private static void mustBeFaultless(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_REQUEST.because("Mend what `violations` names.", faults);
        }
    }
}
