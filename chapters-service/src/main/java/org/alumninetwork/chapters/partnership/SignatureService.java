package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.problem.CommonProblems;

/** Signs agreements and ends them: by those who may sign for a party on that day, and nobody else. */
@ApplicationScoped
class SignatureService {

    private final PartnershipRepository repository;
    private final Partnerships partnerships;
    private final PartnershipService service;
    private final Signatories signatories;
    private final Signatures signatures;
    private final FreshSignIn freshSignIn;
    private final Clock clock;

    SignatureService(
            PartnershipRepository repository,
            Partnerships partnerships,
            PartnershipService service,
            Signatories signatories,
            Signatures signatures,
            FreshSignIn freshSignIn,
            Clock clock) {
        this.repository = repository;
        this.partnerships = partnerships;
        this.service = service;
        this.signatories = signatories;
        this.signatures = signatures;
        this.freshSignIn = freshSignIn;
        this.clock = clock;
    }

    @Transactional
    SignatureView sign(UUID id, SignPartnership signing) {
        Optional<Partnership> amended = repository.lockedAmendedBy(id);
        Partnership partnership = partnerships.locked(id);
        mustBeParty(partnership, signing.organisationId());
        Power power = signatories.powerFor(signing.organisationId());
        mustBeToSign(partnership, signing.textNumber());
        amended.ifPresent(service::mustTakeAnAmendment);
        FreshSignIn.SignIn signIn = freshSignIn.required();
        SignatureView signature = signatures.add(id, signing, power, signIn, clock.instant());
        if (signatures.areComplete(id, signing.textNumber())) {
            settle(partnership, amended);
        }
        return signature;
    }

    private void mustBeToSign(Partnership partnership, int textNumber) {
        partnership.mustBe(Stage.PROPOSED, PartnershipProblems.NOT_PROPOSED);
        if (partnership.textNumber() != textNumber) {
            throw PartnershipProblems.TEXT_IS_ANOTHER.because("The present one is " + partnership.textNumber() + ".");
        }
        if (partnership.isOver(clock.instant())) {
            throw PartnershipProblems.AGREEMENT_IS_OVER.because("It runs " + partnership.daysInWords() + ".");
        }
    }

    private void settle(Partnership partnership, Optional<Partnership> amended) {
        partnership.settle(clock.instant());
        partnerships.published(partnership);
        amended.ifPresent(before -> {
            before.giveWayTo(partnership, clock.instant());
            partnerships.published(before);
        });
    }

    /** What was signed to take its place ends with it: else the party would be bound again by what it ended. */
    @Transactional
    PartnershipView terminate(UUID id, TerminatePartnership termination) {
        Partnership partnership = partnerships.locked(id);
        mustBeParty(partnership, termination.organisationId());
        signatories.powerFor(termination.organisationId());
        service.mustRun(partnership);
        if (partnership.isTerminated()) {
            throw PartnershipProblems.NOT_SIGNED.because("Its end is set already.");
        }
        LocalDate over = partnership.dayAfterNotice(clock.instant());
        repository.lockedAmendmentsOf(id).stream()
                .filter(amendment -> !amendment.isTerminated())
                .forEach(amendment -> end(amendment, termination, over));
        return end(partnership, termination, over);
    }

    private PartnershipView end(Partnership partnership, TerminatePartnership termination, LocalDate over) {
        partnership.terminate(termination.organisationId(), termination.reason(), over, clock.instant());
        return partnerships.published(partnership);
    }

    private static void mustBeParty(Partnership partnership, UUID organisation) {
        if (!partnership.isParty(organisation)) {
            throw CommonProblems.FORBIDDEN.because("That organisation is no party.");
        }
    }
}
