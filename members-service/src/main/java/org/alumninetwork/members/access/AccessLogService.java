package org.alumninetwork.members.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;

/** Tells members who looked. */
@ApplicationScoped
class AccessLogService {

    private final AccessRepository accesses;
    private final MemberRepository members;
    private final MemberPolicy policy;
    private final Sights sights;

    AccessLogService(AccessRepository accesses, MemberRepository members, MemberPolicy policy, Sights sights) {
        this.accesses = accesses;
        this.members = members;
        this.policy = policy;
        this.sights = sights;
    }

    @Transactional
    Page<AccessView> page(UUID id, PageRequest page) {
        Member member = members.known(id, sights.ofCaller());
        policy.mayReadAccesses(member);
        return Page.of(accesses.of(id, page), page, AccessRepository.AfterId::of, Function.identity());
    }
}
