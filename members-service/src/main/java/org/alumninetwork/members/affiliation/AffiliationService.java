package org.alumninetwork.members.affiliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.members.member.Authorship;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberFeed;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.member.VisibleField;
import org.alumninetwork.members.source.SourceRepository;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class AffiliationService {

    private final AffiliationRepository affiliations;
    private final AffiliationHistory history;
    private final MemberRepository members;
    private final SourceRepository sources;
    private final MemberPolicy policy;
    private final Authorship authorship;
    private final MemberFeed feed;
    private final Sights sights;
    private final Clock clock;

    AffiliationService(
            AffiliationRepository affiliations,
            AffiliationHistory history,
            MemberRepository members,
            SourceRepository sources,
            MemberPolicy policy,
            Authorship authorship,
            MemberFeed feed,
            Sights sights,
            Clock clock) {
        this.affiliations = affiliations;
        this.history = history;
        this.members = members;
        this.sources = sources;
        this.policy = policy;
        this.authorship = authorship;
        this.feed = feed;
        this.sights = sights;
        this.clock = clock;
    }

    /** Empty where the caller does not see the member's affiliations. */
    @Transactional
    Page<AffiliationView> page(UUID memberId, PageRequest page) {
        Sight sight = sights.ofCaller();
        members.known(memberId, sight);
        List<Affiliation> found = members.shows(memberId, VisibleField.AFFILIATIONS, sight)
                ? affiliations.of(memberId, onlySourceIn(sight), page)
                : List.of();
        Map<UUID, String> codes = sources.codes();
        return Page.of(
                found,
                page,
                AffiliationRepository.AfterId::of,
                affiliation -> AffiliationView.of(affiliation, codes.get(affiliation.sourceId())));
    }

    @Transactional
    AffiliationView get(UUID memberId, UUID id) {
        Sight sight = sights.ofCaller();
        members.known(memberId, sight);
        return view(shown(memberId, id, sight));
    }

    /** @param asOf only what stood at the end of that day, or everything */
    @Transactional
    Page<AffiliationVersionView> history(UUID memberId, LocalDate asOf, PageRequest page) {
        Member member = members.known(memberId, sights.ofCaller());
        policy.mayAmend(member);
        members.shows(memberId, VisibleField.AFFILIATIONS, sights.ofCaller());
        Optional<Instant> at = Optional.ofNullable(asOf)
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return Page.of(history.of(memberId, at, page), page, AffiliationHistory.AfterFrom::of, Function.identity());
    }

    @Transactional
    AffiliationView declare(UUID memberId, AffiliationDetails details) {
        Member member = members.known(memberId, sights.ofCaller());
        policy.mayAmend(member);
        details.mustBeConsistent();
        authorship.note(member);
        Affiliation affiliation = Affiliation.declare(memberId, details, clock.instant());
        affiliations.persist(affiliation);
        return published(member, affiliation);
    }

    @Transactional
    AffiliationView amend(UUID memberId, UUID id, Precondition precondition, MergePatch patch) {
        Member member = members.known(memberId, sights.ofCaller());
        Affiliation affiliation = own(member, id, precondition);
        AffiliationDetails amended = patch.applyTo(affiliation.details());
        amended.mustBeConsistent();
        if (amended.equals(affiliation.details())) {
            return view(affiliation);
        }
        authorship.note(member);
        affiliation.amend(amended, policy.vouchesFor(member), clock.instant());
        return published(member, affiliation);
    }

    @Transactional
    void delete(UUID memberId, UUID id, Precondition precondition) {
        Member member = members.known(memberId, sights.ofCaller());
        Affiliation affiliation = own(member, id, precondition);
        authorship.note(member);
        affiliations.delete(affiliation);
        publish(member);
    }

    @Transactional
    AffiliationView verify(UUID memberId, UUID id) {
        Sight sight = sights.ofCaller();
        Member member = members.known(memberId, sight);
        Affiliation affiliation = shown(memberId, id, sight);
        policy.mayVerify(member);
        if (affiliation.isVerified()) {
            return view(affiliation);
        }
        authorship.note(member);
        affiliation.verify(clock.instant());
        return published(member, affiliation);
    }

    /** An affiliation that the caller may change, at the version that the caller has seen. */
    private Affiliation own(Member member, UUID id, Precondition precondition) {
        Affiliation affiliation = shown(member.id(), id, sights.ofCaller());
        policy.mayAmend(member);
        precondition.holdsFor(affiliation.version());
        if (affiliation.isFromSource()) {
            throw AffiliationProblems.AFFILIATION_OWNED_BY_SOURCE.because(
                    "It comes from the source " + codeOf(affiliation) + ".");
        }
        return affiliation;
    }

    private Affiliation shown(UUID memberId, UUID id, Sight sight) {
        Affiliation affiliation = affiliations.required(memberId, id);
        boolean ofAnotherSource = onlySourceIn(sight)
                .filter(source -> !source.equals(affiliation.sourceId()))
                .isPresent();
        if (ofAnotherSource || !members.shows(memberId, VisibleField.AFFILIATIONS, sight)) {
            throw CommonProblems.NOT_FOUND.because("The member has no affiliation " + id + ".");
        }
        return affiliation;
    }

    private static Optional<UUID> onlySourceIn(Sight sight) {
        return switch (sight) {
            case Sight.OwnSource own -> Optional.of(own.sourceId());
            case Sight.Everything _, Sight.Personal _ -> Optional.empty();
        };
    }

    private AffiliationView published(Member member, Affiliation affiliation) {
        publish(member);
        return view(affiliation);
    }

    /** Locking the member keeps the member's changes in order, for the member's own row is not written here. */
    private void publish(Member member) {
        affiliations.flush();
        members.lock(member);
        feed.changed(member);
    }

    private AffiliationView view(Affiliation affiliation) {
        return AffiliationView.of(affiliation, codeOf(affiliation));
    }

    private String codeOf(Affiliation affiliation) {
        return affiliation.isFromSource() ? sources.codes().get(affiliation.sourceId()) : null;
    }
}
