package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.chapters.period.Period;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** Writes agreements, proposes them, and takes them back. */
@ApplicationScoped
class PartnershipService {

    private final OrganisationRepository organisations;
    private final Partnerships partnerships;
    private final PartnershipTexts texts;
    private final PartnershipPolicy policy;
    private final Clock clock;

    PartnershipService(
            OrganisationRepository organisations,
            Partnerships partnerships,
            PartnershipTexts texts,
            PartnershipPolicy policy,
            Clock clock) {
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.texts = texts;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    PartnershipView draft(PartnershipDetails details) {
        policy.mayDraftFor(details.partyIds());
        mustMakeSense(details);
        return partnerships.published(Partnership.draft(details, null, clock.instant()));
    }

    @Transactional
    PartnershipView amendDraft(UUID id, Precondition precondition, MergePatch patch) {
        Partnership partnership = partnerships.worked(id);
        precondition.holdsFor(partnership.viewAt(clock.instant()).version());
        partnership.mustBe(Stage.DRAFT, PartnershipProblems.NOT_A_DRAFT);
        PartnershipDetails amended = patch.applyTo(partnership.details());
        mustMakeSense(amended);
        policy.mayDraftFor(amended.partyIds());
        partnership.amend(amended, clock.instant());
        return partnerships.published(partnership);
    }

    /** A draft that takes the place of an agreement on its first day, once it is signed. */
    @Transactional
    PartnershipView amendSigned(UUID id, AmendPartnership amendment) {
        Partnership amended = partnerships.worked(id);
        mustRun(amended);
        PartnershipDetails before = amended.details();
        PartnershipDetails details = new PartnershipDetails(
                before.kind(),
                before.title(),
                before.partyIds(),
                before.scope(),
                amendment.startsOn(),
                amendment.endsOn(),
                before.timeZone(),
                before.reviewOn(),
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

    private void mustMakeSense(PartnershipDetails details) {
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
}
