package org.alumninetwork.members.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.MemberView;
import org.alumninetwork.members.member.MemberViews;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.member.VisibleField;
import org.alumninetwork.members.merge.MergePolicy;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Snapshot;

/** Shows candidates to those who may merge them, and remembers what they say. */
@ApplicationScoped
class DuplicateService {

    private final Duplicates duplicates;
    private final Scans scans;
    private final MergePolicy policy;
    private final MemberRepository members;
    private final MemberViews views;
    private final Sights sights;
    private final CallerIdentity identity;
    private final Snapshot snapshot;
    private final Clock clock;

    DuplicateService(
            Duplicates duplicates,
            Scans scans,
            MergePolicy policy,
            MemberRepository members,
            MemberViews views,
            Sights sights,
            CallerIdentity identity,
            Snapshot snapshot,
            Clock clock) {
        this.duplicates = duplicates;
        this.scans = scans;
        this.policy = policy;
        this.members = members;
        this.views = views;
        this.sights = sights;
        this.identity = identity;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @Transactional
    Page<DuplicateView> page(UUID member, PageRequest page) {
        snapshot.begin();
        Sight sight = sights.ofCaller();
        List<Duplicates.Candidate> found = duplicates.page(policy.reach(), sight, member, page);
        List<Member> records = recordsIn(found);
        Map<UUID, MemberView> shown = shown(records, sight);
        Map<UUID, Predicate<VisibleField>> seen = views.seen(records, sight);
        return Page.of(
                found,
                page,
                Duplicates.AfterScore::of,
                candidate -> new DuplicateView(
                        shown.get(candidate.oneId()),
                        shown.get(candidate.otherId()),
                        candidate.score(),
                        candidate.groundsToldTo(seen.get(candidate.oneId()).and(seen.get(candidate.otherId()))),
                        candidate.foundAt()));
    }

    private List<Member> recordsIn(List<Duplicates.Candidate> found) {
        List<UUID> ids = found.stream()
                .flatMap(candidate -> Stream.of(candidate.oneId(), candidate.otherId()))
                .distinct()
                .toList();
        return members.present(ids);
    }

    private Map<UUID, MemberView> shown(List<Member> records, Sight sight) {
        return views.of(records, sight).stream().collect(Collectors.toMap(MemberView::id, Function.identity()));
    }

    @Transactional
    void reject(RejectDuplicate rejected) {
        if (rejected.oneId().equals(rejected.otherId())) {
            throw DuplicateProblems.DUPLICATE_OF_ITSELF.because("Name another record.");
        }
        Sight sight = sights.ofCaller();
        policy.mayMerge(members.known(rejected.oneId(), sight), members.known(rejected.otherId(), sight));
        duplicates.reject(
                rejected.oneId(), rejected.otherId(), identity.current().key(), clock.instant());
    }

    @Transactional
    ScanView scan() {
        policy.reach();
        return scans.queue();
    }

    @Transactional
    ScanView scan(UUID id) {
        policy.reach();
        return scans.get(id);
    }
}
