package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.text.NameKeys;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.alumninetwork.support.sql.Snapshot;

/** Reads members for the caller. */
@ApplicationScoped
class MemberDirectory {

    private final MemberRepository members;
    private final Sights sights;
    private final MemberViews views;
    private final SearchVocabulary vocabulary;
    private final Facets facets;
    private final ExpectedMembers expected;
    private final Snapshot snapshot;

    MemberDirectory(
            MemberRepository members,
            Sights sights,
            MemberViews views,
            SearchVocabulary vocabulary,
            Facets facets,
            ExpectedMembers expected,
            Snapshot snapshot) {
        this.members = members;
        this.sights = sights;
        this.views = views;
        this.vocabulary = vocabulary;
        this.facets = facets;
        this.expected = expected;
        this.snapshot = snapshot;
    }

    @Transactional
    MemberView get(UUID id) {
        Sight sight = sights.ofCaller();
        return views.of(members.known(id, sight), sight);
    }

    @Transactional
    Page<MemberView> page(MemberFilter filter, PageRequest page) {
        snapshot.begin();
        Sight sight = sights.ofCaller();
        MemberOrder order = sight.knowsNames() ? filter.order() : filter.order().withoutNames();
        DirectoryQuery query =
                new DirectoryQuery(conditions(filter, sight), order, page.after(MemberOrder.After.class));
        Page<FoundMember> found = Page.of(members.matching(query, page), page, order::after, member -> member);
        return new Page<>(views.found(found.items(), filter, sight), found.next());
    }

    @Transactional
    FacetsView facets(MemberFilter filter) {
        Sight sight = sights.ofCaller();
        return Optional.of(sight)
                .filter(_ -> filter.asksForNothing())
                .flatMap(facets::ofAll)
                .orElseGet(() -> ofFound(filter, sight.counting()));
    }

    private FacetsView ofFound(MemberFilter filter, Sight sight) {
        return facets.of(conditions(filter, sight), filter.order(), sight);
    }

    private DirectoryConditions conditions(MemberFilter filter, Sight sight) {
        mustHaveWords(filter);
        List<SearchWord> words = filter.q == null
                ? List.of()
                : vocabulary.understand(NameKeys.wordsOf(filter.q), sight.knowsWhatMembersKnow());
        return new DirectoryConditions(filter, sight, words, expected.letThroughBy(filter));
    }

    private static void mustHaveWords(MemberFilter filter) {
        if (filter.q != null && NameKeys.wordsOf(filter.q).isEmpty()) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "There is nothing to search for.",
                    List.of(Violation.ofQuery("q", "must hold a letter or a digit")));
        }
    }
}
