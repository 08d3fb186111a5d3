package org.alumninetwork.members.contact;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberBelongings;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.mentoring.MentoringService;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Snapshot;

/** Contact requests: between two members and nobody else. They are deleted before the offers of mentors. */
@ApplicationScoped
@Priority(1)
class ContactService implements MemberBelongings {

    private static final int MOST_A_DAY = 20;
    private static final int MOST_PENDING = 30;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration AFTER_A_REFUSAL = Duration.ofDays(90);

    private final ContactRepository requests;
    private final MemberRepository members;
    private final MentoringService mentoring;
    private final Sights sights;
    private final CallerIdentity identity;
    private final ContactFeed feed;
    private final Snapshot snapshot;
    private final Clock clock;

    ContactService(
            ContactRepository requests,
            MemberRepository members,
            MentoringService mentoring,
            Sights sights,
            CallerIdentity identity,
            ContactFeed feed,
            Snapshot snapshot,
            Clock clock) {
        this.requests = requests;
        this.members = members;
        this.mentoring = mentoring;
        this.sights = sights;
        this.identity = identity;
        this.feed = feed;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @Transactional
    Page<ContactView> page(ContactFilter filter, PageRequest page) {
        snapshot.begin();
        List<ContactRequest> found = requests.matching(self(), filter, page);
        Map<UUID, Member> parties = partiesOf(found);
        return Page.of(found, page, ContactRepository.AfterId::of, request -> ContactView.of(request, parties));
    }

    @Transactional
    ContactView get(UUID id) {
        snapshot.begin();
        return view(requests.required(id, self()));
    }

    @Transactional
    ContactView ask(RequestContact asked) {
        UUID self = self();
        members.known(asked.memberId(), sights.ofCaller());
        if (self.equals(asked.memberId())) {
            throw ContactProblems.CONTACT_WITH_ONESELF.because("Ask somebody else.");
        }
        requests.takeTurn(self);
        mustNotBeTooMany(self, asked.memberId());
        if (asked.kind() == ContactKind.MENTORING) {
            mentoring.mustBeOpen(asked.memberId());
        }
        ContactRequest request = ContactRequest.ask(self, asked, clock.instant());
        requests.persist(request);
        return published(request);
    }

    @Transactional
    ContactView accept(UUID id) {
        ContactRequest request = received(id);
        request.answer(ContactState.ACCEPTED, clock.instant());
        requests.flush();
        if (request.isMentoring()) {
            mentoring.takePlace(request.toMemberId());
        }
        return published(request);
    }

    @Transactional
    ContactView refuse(UUID id) {
        ContactRequest request = received(id);
        request.answer(ContactState.REFUSED, clock.instant());
        return published(request);
    }

    @Transactional
    ContactView withdraw(UUID id) {
        ContactRequest request = requests.locked(id, self());
        if (!request.fromMemberId().equals(self())) {
            throw CommonProblems.FORBIDDEN.because("Who asked withdraws; who was asked refuses.");
        }
        request.answer(ContactState.WITHDRAWN, clock.instant());
        return published(request);
    }

    @Transactional
    ContactView end(UUID id) {
        ContactRequest request = requests.locked(id, self());
        request.end(clock.instant());
        requests.flush();
        if (request.isMentoring()) {
            mentoring.freePlace(request.toMemberId());
        }
        return published(request);
    }

    /** Requests are locked first and mentors' places second, as where somebody accepts or ends. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteOf(UUID member) {
        List<ContactRequest> gone = requests.lockedOf(member);
        requests.delete("fromMemberId = ?1 or toMemberId = ?1", member);
        gone.forEach(request -> feed.deleted(request.id()));
        gone.stream()
                .filter(request -> request.isMentoring() && request.state() == ContactState.ACCEPTED)
                .map(ContactRequest::toMemberId)
                .filter(mentor -> !mentor.equals(member))
                .distinct()
                .sorted()
                .forEach(mentoring::recount);
    }

    private void mustNotBeTooMany(UUID from, UUID to) {
        Instant now = clock.instant();
        if (requests.madeSince(from, now.minus(DAY)) >= MOST_A_DAY) {
            throw ContactProblems.TOO_MANY_CONTACT_REQUESTS.because("It were " + MOST_A_DAY + " in 24 hours.");
        }
        if (requests.pendingOf(from) >= MOST_PENDING) {
            throw ContactProblems.TOO_MANY_CONTACT_REQUESTS.because(MOST_PENDING + " are not answered yet.");
        }
        if (requests.wasRefusedSince(from, to, now.minus(AFTER_A_REFUSAL))) {
            throw ContactProblems.ALREADY_ASKED.because("The member refused less than 90 days ago.");
        }
    }

    private ContactRequest received(UUID id) {
        ContactRequest request = requests.locked(id, self());
        if (!request.toMemberId().equals(self())) {
            throw CommonProblems.FORBIDDEN.because("Who was asked decides.");
        }
        return request;
    }

    private UUID self() {
        if (identity.current() instanceof Caller.Person person && person.isMember()) {
            return person.memberId().orElseThrow();
        }
        throw CommonProblems.FORBIDDEN.because("Contact requests are between members.");
    }

    private ContactView view(ContactRequest request) {
        return ContactView.of(request, partiesOf(List.of(request)));
    }

    private Map<UUID, Member> partiesOf(List<ContactRequest> found) {
        List<UUID> ids = found.stream()
                .flatMap(request -> Stream.of(request.fromMemberId(), request.toMemberId()))
                .distinct()
                .toList();
        return members.present(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    private ContactView published(ContactRequest request) {
        requests.flush();
        feed.changed(request);
        return view(request);
    }
}
