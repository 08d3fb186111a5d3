package org.alumninetwork.chapters.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alumninetwork.chapters.member.Belongings;
import org.alumninetwork.chapters.member.CallingMember;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.chapters.partnership.OwnBenefits;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;

/** The officers of an organisation make its offers and take codes in; members claim. */
@ApplicationScoped
class OfferService {

    private static final String NO_MEMBER = "Only members claim.";

    private final OrganisationRepository organisations;
    private final OfferRepository offers;
    private final Claims claims;
    private final Codes codes;
    private final OrganisationPolicy policy;
    private final Belongings belongings;
    private final OwnBenefits benefits;
    private final CallingMember calling;
    private final ChangeLog changes;
    private final Clock clock;

    OfferService(
            OrganisationRepository organisations,
            OfferRepository offers,
            Claims claims,
            Codes codes,
            OrganisationPolicy policy,
            Belongings belongings,
            OwnBenefits benefits,
            CallingMember calling,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.offers = offers;
        this.claims = claims;
        this.codes = codes;
        this.policy = policy;
        this.belongings = belongings;
        this.benefits = benefits;
        this.calling = calling;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    OfferView make(OfferDetails details) {
        Organisation giver = organisations.required(details.organisationId());
        policy.mayAmend(giver);
        giver.mustNotBeArchived();
        details.period().mustNotEndBeforeItStarts(OfferProblems.OFFER_ENDS_BEFORE_IT_STARTS);
        mustExist(details.membersOf());
        Offer offer = Offer.of(details, clock.instant());
        offers.persist(offer);
        return published(offer);
    }

    @Transactional
    OfferView amend(UUID id, Precondition precondition, MergePatch patch) {
        Offer offer = offers.required(id);
        policy.mayAmend(organisations.required(offer.organisationId()));
        precondition.holdsFor(offer.version());
        OfferDetails amended = patch.applyTo(offer.details());
        amended.period().mustNotEndBeforeItStarts(OfferProblems.OFFER_ENDS_BEFORE_IT_STARTS);
        if (!amended.organisationId().equals(offer.organisationId())) {
            throw OfferProblems.GIVER_IS_FIXED.because("It is " + offer.organisationId() + ".");
        }
        if (!amended.membersOf().equals(offer.membersOf())) {
            mustExist(amended.membersOf());
        }
        offer.mustNotHaveGivenMoreThan(amended.quantity());
        offer.amend(amended, clock.instant());
        return published(offer);
    }

    private void mustExist(List<UUID> membersOf) {
        List<UUID> unknown = organisations.unknownAmong(membersOf);
        if (!unknown.isEmpty()) {
            throw OfferProblems.UNKNOWN_ORGANISATION.because("There is no organisation " + unknown + ".");
        }
    }

    @Transactional
    ClaimView claim(UUID id) {
        Offer offer = offers.required(id);
        UUID member = calling.required(NO_MEMBER);
        Organisation giver = organisations.required(offer.organisationId());
        if (!offer.isForEveryMember() && !belongs(member, offer)) {
            throw OfferProblems.NOT_ELIGIBLE.because("It is for members of " + offer.membersOf() + ".");
        }
        if (!offer.details().period().covers(giver.dateAt(clock.instant()))) {
            throw OfferProblems.OFFER_NOT_OPEN.because("It is open from "
                    + offer.details().startsOn() + " to " + offer.details().endsOn() + ".");
        }
        return claims.add(id, member, codes.next(), clock.instant());
    }

    @Transactional
    ClaimView redeem(UUID id, RedeemCode redeem) {
        Offer offer = offers.required(id);
        policy.mayAmend(organisations.required(offer.organisationId()));
        return claims.redeem(id, redeem.code().strip().toUpperCase(Locale.ROOT), clock.instant())
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no such code of this offer."));
    }

    List<ClaimView> claimsOfCaller(UUID id, PageRequest page) {
        offers.required(id);
        return claims.of(id, calling.required(NO_MEMBER), page);
    }

    /** Guest members of an organisation get what its members get. */
    private boolean belongs(UUID member, Offer offer) {
        return belongings.belongs(member, offer.membersOf()) || benefits.makeGuestOf(offer.membersOf(), member);
    }

    private OfferView published(Offer offer) {
        offers.flush();
        OfferView view = offer.view();
        changes.changed("offer", offer.id(), view);
        return view;
    }
}
