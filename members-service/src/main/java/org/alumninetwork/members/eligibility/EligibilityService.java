package org.alumninetwork.members.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.affiliation.AffiliationHistory;
import org.alumninetwork.members.affiliation.AffiliationRepository;
import org.alumninetwork.members.guest.GuestRights;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.organisation.Charge;
import org.alumninetwork.members.organisation.KnownOrganisation;
import org.alumninetwork.members.organisation.KnownOrganisations;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

/** Derives from the evidence and the rules who is eligible for what, and explains it. */
@ApplicationScoped
public class EligibilityService {

    private final EligibilityRuleRepository rules;
    private final AffiliationRepository affiliations;
    private final AffiliationHistory history;
    private final MemberRepository members;
    private final KnownOrganisations organisations;
    private final Sights sights;
    private final Charge charge;
    private final EligibilityPolicy policy;
    private final GuestRights guests;
    private final Clock clock;

    EligibilityService(
            EligibilityRuleRepository rules,
            AffiliationRepository affiliations,
            AffiliationHistory history,
            MemberRepository members,
            KnownOrganisations organisations,
            Sights sights,
            Charge charge,
            EligibilityPolicy policy,
            GuestRights guests,
            Clock clock) {
        this.rules = rules;
        this.affiliations = affiliations;
        this.history = history;
        this.members = members;
        this.organisations = organisations;
        this.sights = sights;
        this.charge = charge;
        this.policy = policy;
        this.guests = guests;
        this.clock = clock;
    }

    @Transactional
    Page<EligibilityRuleView> page(UUID organisation, PageRequest page) {
        return Page.of(
                rules.matching(organisation, page),
                page,
                EligibilityRuleRepository.AfterId::of,
                EligibilityRuleView::of);
    }

    @Transactional
    EligibilityRuleView get(UUID id) {
        return EligibilityRuleView.of(rules.required(id));
    }

    @Transactional
    EligibilityRuleView create(NewEligibilityRule rule) {
        if (!charge.isOf(rule.organisationId())) {
            throw CommonProblems.FORBIDDEN.because(
                    "Officers in charge of the organisation and administrators say who is eligible.");
        }
        if (organisations.find(rule.organisationId()).isEmpty()) {
            throw EligibilityProblems.UNKNOWN_ORGANISATION.because(
                    "No organisation " + rule.organisationId() + " is known here.");
        }
        EligibilityRule created =
                EligibilityRule.create(rule, rules.latestNumber(rule.organisationId()) + 1, clock.instant());
        rules.persist(created);
        rules.flush();
        return EligibilityRuleView.of(created);
    }

    /**
     * To whom {@link EligibilityPolicy} tells it.
     *
     * @param asOf by the evidence and the rule of the end of that day, or null for now
     */
    @Transactional
    EligibilityView explain(UUID member, UUID organisation, LocalDate asOf) {
        Sight sight = sights.ofCaller();
        policy.mayExplain(members.known(member, sight), organisation, sight);
        KnownOrganisation known = organisations
                .find(organisation)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no organisation " + organisation + "."));
        return asOf == null ? of(member, known) : past(member, known, asOf);
    }

    /** Agreements are not looked at: what they gave then is told by the memberships. */
    private EligibilityView past(UUID member, KnownOrganisation organisation, LocalDate day) {
        Instant at = organisation.endOf(day);
        return rules.inForce(organisation.id(), at)
                .map(rule -> EligibilityView.of(member, organisation.id(), rule, history.evidenceOf(member, at), day))
                .orElseGet(() -> EligibilityView.withoutRule(member, organisation.id()));
    }

    /**
     * Who admits somebody learns whether that member is eligible, by a rule that may have been made for the purpose.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the rule would tell the caller what the member hides
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mayBeAskedOf(UUID member, KnownOrganisation organisation) {
        if (rules.inForce(organisation.id(), clock.instant())
                .filter(EligibilityRule::asksForEvidence)
                .isPresent()) {
            policy.mayAsk(members.findById(member), organisation.id(), sights.ofCaller());
        }
    }

    /**
     * Who admits somebody by an agreement learns to what that member belongs.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the agreement would tell the caller what the member hides
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mayBeAskedByAgreement(UUID member, KnownOrganisation organisation) {
        policy.mayAskByAgreement(members.findById(member), organisation.id(), sights.ofCaller());
    }

    /**
     * @return the agreement by which alone the member is eligible, as a guest
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where the member is not eligible
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> mustBeEligible(UUID member, KnownOrganisation organisation) {
        EligibilityView view = of(member, organisation);
        if (!view.eligible()) {
            throw EligibilityProblems.NOT_ELIGIBLE.because("See /v1/members/" + member + "/eligibility?organisation="
                    + organisation.id() + " for what is missing.");
        }
        return Optional.ofNullable(view.partnershipId());
    }

    private Optional<UUID> agreementTold(UUID member, KnownOrganisation organisation) {
        return policy.isToldAgreements(members.findById(member), organisation.id(), sights.ofCaller())
                ? guests.agreementFor(member, organisation.id())
                : Optional.empty();
    }

    private EligibilityView of(UUID member, KnownOrganisation organisation) {
        Instant now = clock.instant();
        LocalDate today = organisation.dateAt(now);
        return rules.inForce(organisation.id(), now)
                .map(rule ->
                        EligibilityView.of(member, organisation.id(), rule, affiliations.evidenceOf(member), today))
                .map(view -> view.eligible() ? view : view.asGuest(agreementTold(member, organisation)))
                .orElseGet(() -> EligibilityView.withoutRule(member, organisation.id()));
    }
}
