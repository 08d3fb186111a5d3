package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.support.merge.Merging;

/** Decides which of the memberships of two records of one person stay, and which chapter is the primary one. */
@ApplicationScoped
class MergeSettler {

    private final MembershipRepository memberships;
    private final MembershipLedger ledger;

    MergeSettler(MembershipRepository memberships, MembershipLedger ledger) {
        this.memberships = memberships;
        this.ledger = ledger;
    }

    /** @param open those of both records that have not ended */
    MembershipSettlement settle(List<Membership> open, Merging merge) {
        Set<Membership> dissolved = ofTheExpelled(open, merge);
        List<Membership> admitted = without(dissolved, open);
        Set<Membership> givingWay = worseOfTwo(admitted, merge);
        List<Membership> staying = without(givingWay, admitted);
        Optional<UUID> primary = primaryChapter(admitted, merge);
        return new MembershipSettlement(
                dissolved,
                givingWay,
                of(staying, ChapterRole.PRIMARY)
                        .filter(stays -> !isAt(primary, stays))
                        .toList(),
                of(staying, ChapterRole.SECONDARY)
                        .filter(stays -> isAt(primary, stays))
                        .toList());
    }

    /**
     * Who was expelled once is never admitted without a decision, so nobody goes round it by a second record. Whom officers
     * admitted again under the record that was expelled stays; on applications they decide anyway.
     */
    private Set<Membership> ofTheExpelled(List<Membership> open, Merging merge) {
        List<Membership> running = open.stream().filter(Membership::belongs).toList();
        return running.stream()
                .filter(membership -> isExpelledUnderTheOther(membership, running, merge))
                .collect(Collectors.toSet());
    }

    private boolean isExpelledUnderTheOther(Membership membership, List<Membership> running, Merging merge) {
        UUID other = membership.memberId().equals(merge.lost()) ? merge.survivor() : merge.lost();
        UUID organisation = membership.organisationId();
        return !memberships.wasExpelled(membership.memberId(), organisation)
                && memberships.wasExpelled(other, organisation)
                && running.stream()
                        .noneMatch(again -> again.memberId().equals(other)
                                && again.organisationId().equals(organisation));
    }

    private Set<Membership> worseOfTwo(List<Membership> open, Merging merge) {
        Map<UUID, List<Membership>> byOrganisation =
                open.stream().collect(Collectors.groupingBy(Membership::organisationId));
        return byOrganisation.values().stream()
                .flatMap(both -> both.stream().sorted(better(merge)).skip(1))
                .collect(Collectors.toSet());
    }

    /** By how long the person belongs, then by state, then the survivor's first; who only applied does not belong. */
    private Comparator<Membership> better(Merging merge) {
        return Comparator.comparing(Membership::belongs)
                .thenComparing(this::lastDayOfBelonging)
                .thenComparing(membership -> membership.state() == MembershipState.ACTIVE)
                .thenComparing(membership -> membership.memberId().equals(merge.survivor()))
                .reversed();
    }

    private LocalDate lastDayOfBelonging(Membership membership) {
        return membership.lastDayOfBelonging(ledger.typeOf(membership).details(), ledger.today(membership));
    }

    /** The survivor's, or else the lost record's. */
    private static Optional<UUID> primaryChapter(List<Membership> open, Merging merge) {
        return of(open, ChapterRole.PRIMARY)
                .min(Comparator.comparing(membership -> membership.memberId().equals(merge.lost())))
                .map(Membership::organisationId);
    }

    private static Stream<Membership> of(List<Membership> some, ChapterRole role) {
        return some.stream().filter(membership -> membership.chapterRole() == role);
    }

    private static List<Membership> without(Collection<Membership> some, List<Membership> all) {
        return all.stream().filter(membership -> !some.contains(membership)).toList();
    }

    private static boolean isAt(Optional<UUID> organisation, Membership membership) {
        return organisation.filter(membership.organisationId()::equals).isPresent();
    }
}
