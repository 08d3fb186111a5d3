package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.members.text.NameKeys;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/** Reads members for the caller. */
@ApplicationScoped
class MemberDirectory {

    private final MemberRepository members;
    private final Sights sights;
    private final MemberViews views;

    MemberDirectory(MemberRepository members, Sights sights, MemberViews views) {
        this.members = members;
        this.sights = sights;
        this.views = views;
    }

    @Transactional
    MemberView get(UUID id) {
        Sight sight = sights.ofCaller();
        return views.of(members.known(id, sight), sight);
    }

    @Transactional
    Page<MemberView> page(MemberFilter filter, PageRequest page) {
        mustHaveWords(filter);
        Sight sight = sights.ofCaller();
        Page<Member> found =
                Page.of(members.matching(filter, sight, page), page, MemberOrder.After::of, member -> member);
        return new Page<>(views.of(found.items(), sight), found.next());
    }

    private static void mustHaveWords(MemberFilter filter) {
        if (filter.q != null && NameKeys.wordsOf(filter.q).isEmpty()) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "There is nothing to search for.",
                    List.of(Violation.ofQuery("q", "must hold a letter or a digit")));
        }
    }
}
