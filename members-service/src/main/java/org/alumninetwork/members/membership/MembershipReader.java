package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.members.membership.MembershipCounts.MembershipCount;
import org.alumninetwork.members.organisation.KnownOrganisation;
import org.alumninetwork.members.organisation.KnownOrganisations;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;
import org.hibernate.Session;

/** Reads memberships, as they are and as they were. */
@ApplicationScoped
class MembershipReader {

    /** Where a day begins first (Kiribati). */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final Session database;
    private final MembershipRepository memberships;
    private final MembershipHistory history;
    private final MembershipPolicy policy;
    private final KnownOrganisations organisations;
    private final Clock clock;

    MembershipReader(
            Session database,
            MembershipRepository memberships,
            MembershipHistory history,
            MembershipPolicy policy,
            KnownOrganisations organisations,
            Clock clock) {
        this.database = database;
        this.memberships = memberships;
        this.history = history;
        this.policy = policy;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    MembershipView get(UUID id) {
        return MembershipView.of(memberships.known(id, policy.reach()));
    }

    @Transactional
    Page<MembershipView> page(MembershipFilter filter, PageRequest page) {
        MembershipReach reach = policy.reach();
        return filter.asOf == null
                ? Page.of(
                        memberships.matching(filter, reach, page),
                        page,
                        membership -> new MembershipRepository.AfterId(membership.id()),
                        MembershipView::of)
                : asOf(filter, reach, page);
    }

    /** Who will belong, nobody knows. It may have come for the organisation, whatever the day is elsewhere. */
    private void mustHaveCome(LocalDate asOf) {
        LocalDate latest = LocalDate.ofInstant(clock.instant(), EASTERNMOST);
        if (asOf != null && asOf.isAfter(latest)) {
            throw CommonProblems.INVALID_REQUEST.because(
                    "Mend what `violations` names.",
                    List.of(Violation.ofQuery("asOf", "must be " + latest + " or earlier")));
        }
    }

    private Page<MembershipView> asOf(MembershipFilter filter, MembershipReach reach, PageRequest page) {
        mustHaveCome(filter.asOf);
        List<MembershipSpan> spans = memberships.asOf(filter, reach, page);
        Map<UUID, Membership> present =
                memberships
                        .present(
                                spans.stream().map(MembershipSpan::membershipId).toList())
                        .stream()
                        .collect(Collectors.toMap(Membership::id, Function.identity()));
        return Page.of(
                spans,
                page,
                span -> new MembershipRepository.AfterId(span.membershipId()),
                span -> viewOf(span, present.get(span.membershipId()), reach));
    }

    /** What has become of it elsewhere is not for those where it was once. */
    private static MembershipView viewOf(MembershipSpan span, Membership membership, MembershipReach reach) {
        MembershipView view = MembershipView.asOf(span, membership);
        return reach.covers(membership) ? view : view.withoutThePresent();
    }

    @Transactional
    Page<MembershipSpanView> history(UUID id, PageRequest page) {
        memberships.known(id, policy.reach());
        return Page.of(history.of(id, page), page, MembershipHistory.AfterDay::of, MembershipSpanView::of);
    }

    @Transactional
    MembershipCounts counts(CountFilter filter) {
        KnownOrganisation organisation = organisations
                .find(filter.organisation)
                .orElseThrow(() ->
                        CommonProblems.NOT_FOUND.because("There is no organisation " + filter.organisation + "."));
        policy.mayCount(organisation.id());
        mustHaveCome(filter.asOf);
        LocalDate day = filter.asOf == null ? organisation.dateAt(clock.instant()) : filter.asOf;
        return MembershipCounts.of(organisation.id(), day, countsOn(day, organisation.id()));
    }

    private List<MembershipCount> countsOn(LocalDate day, UUID organisation) {
        return database.createNativeQuery("""
                        select type_id, state, count(*) as memberships from (
                            select organisation_id, type_id, state, from_date, to_date from membership_span m where %s
                            union all
                            select organisation_id, type_id, state, from_date, to_date from anonymous_membership_span) span
                        where organisation_id = :organisation and from_date <= :day
                        and (to_date is null or to_date >= :day)
                        group by type_id, state order by type_id, state""".formatted(MembershipHistory.COUNTS), Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new MembershipCount(
                        row.get("type_id", UUID.class),
                        MembershipState.valueOf(row.get("state", String.class)),
                        row.get("memberships", Long.class)))
                .toList();
    }
}
