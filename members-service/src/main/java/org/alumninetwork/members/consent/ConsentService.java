package org.alumninetwork.members.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberBelongings;
import org.alumninetwork.members.member.MemberFeed;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.source.MemberSources;
import org.alumninetwork.members.source.RegistryConsent;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Consents: given and withdrawn by the member, or recorded by those in charge of the member. */
@ApplicationScoped
class ConsentService implements MemberBelongings {

    private static final String CONSENT = "consent";

    private final ConsentRepository consents;
    private final MemberRepository members;
    private final MemberPolicy policy;
    private final MemberSources sources;
    private final Sights sights;
    private final MemberFeed feed;
    private final ChangeLog changes;
    private final Clock clock;

    ConsentService(
            ConsentRepository consents,
            MemberRepository members,
            MemberPolicy policy,
            MemberSources sources,
            Sights sights,
            MemberFeed feed,
            ChangeLog changes,
            Clock clock) {
        this.consents = consents;
        this.members = members;
        this.policy = policy;
        this.sources = sources;
        this.sights = sights;
        this.feed = feed;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Page<ConsentView> page(UUID memberId, PageRequest page) {
        mine(memberId);
        return Page.of(consents.of(memberId, page), page, ConsentRepository.AfterId::of, ConsentView::of);
    }

    @Transactional
    ConsentView get(UUID memberId, String purpose) {
        mine(memberId);
        return ConsentView.of(consents.inForce(memberId, purpose));
    }

    /** What is said to have been given otherwise than online is recorded by others than the member. */
    @Transactional
    ConsentView give(UUID memberId, GiveConsent given) {
        Member member = mine(memberId);
        if (given.manner() == ConsentManner.ONLINE) {
            policy.mustBe(member);
        } else {
            policy.mayRecordConsent(member);
        }
        given.mustBeProven();
        mustNameAKnownRegistry(given.purpose());
        Consent consent = Consent.give(memberId, given, clock.instant());
        consents.persist(consent);
        return published(consent);
    }

    @Transactional
    void withdraw(UUID memberId, String purpose, Precondition precondition) {
        mine(memberId);
        Consent consent = consents.inForce(memberId, purpose);
        precondition.holdsFor(consent.version());
        consent.withdraw(clock.instant());
        published(consent);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteOf(UUID member) {
        List<UUID> gone =
                consents.list("memberId", member).stream().map(Consent::id).toList();
        consents.delete("memberId", member);
        gone.forEach(id -> changes.deleted(CONSENT, id));
    }

    private void mustNameAKnownRegistry(String purpose) {
        if (RegistryConsent.isThePurpose(purpose) && !sources.includeThatOf(purpose)) {
            throw ConsentProblems.UNKNOWN_REGISTRY.because("No registry is known for " + purpose + ".");
        }
    }

    private Member mine(UUID memberId) {
        Member member = members.known(memberId, sights.ofCaller());
        policy.mayAmend(member);
        return member;
    }

    private ConsentView published(Consent consent) {
        consents.flush();
        ConsentView view = ConsentView.of(consent);
        changes.changed(CONSENT, consent.id(), view);
        if (consent.isForARegistry()) {
            feed.changed(members.findById(consent.memberId()));
        }
        return view;
    }
}
