package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;
import org.hibernate.Session;

/**
 * Memberships of the lost record are the survivor's. Where both belong to the same organisation the better one stays and
 * the other one ends; of two primary chapters the survivor's stays primary.
 */
@ApplicationScoped
class MembershipMerge implements MergedBelongings {

    private static final Relation MEMBERSHIP = Relation.of("membership");
    private static final String VERSION = ", version = r.version + 1, updated_at = :now";
    private static final String GAVE_WAY = "Two records of one person were merged; the other membership stays.";

    private final Session database;
    private final MergeJournal journal;
    private final MembershipRepository memberships;
    private final MembershipLedger ledger;
    private final MembershipFeed feed;

    MembershipMerge(
            Session database,
            MergeJournal journal,
            MembershipRepository memberships,
            MembershipLedger ledger,
            MembershipFeed feed) {
        this.database = database;
        this.journal = journal;
        this.memberships = memberships;
        this.ledger = ledger;
        this.feed = feed;
    }

    @Override
    public void move(Merging merge) {
        List<Membership> open = memberships.openOf(merge.lost(), merge.survivor());
        Set<Membership> givingWay = worseOfTwo(open, merge);
        Set<Membership> becomingSecondary = secondPrimaries(open, givingWay, merge);
        Stream.concat(givingWay.stream(), becomingSecondary.stream())
                .forEach(membership ->
                        journal.note(merge, MEMBERSHIP, MergeOutcome.CHANGED, "r.id = '" + membership.id() + "'"));
        journal.note(merge, MEMBERSHIP, MergeOutcome.MOVED, "r.member_id = :lost");
        givingWay.forEach(membership -> membership.giveWay(GAVE_WAY));
        becomingSecondary.forEach(membership -> membership.become(ChapterRole.SECONDARY));
        enter(Stream.concat(givingWay.stream(), becomingSecondary.stream()).toList());
        journal.apply(merge, MEMBERSHIP, VERSION);
        tell(merge);
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, MEMBERSHIP, VERSION);
        tell(merge);
        enter(before(merge).stream().flatMap(row -> comeBack(row).stream()).toList());
    }

    private static Set<Membership> worseOfTwo(List<Membership> open, Merging merge) {
        Map<UUID, List<Membership>> byOrganisation =
                open.stream().collect(Collectors.groupingBy(Membership::organisationId));
        return byOrganisation.values().stream()
                .flatMap(both -> both.stream().sorted(better(merge)).skip(1))
                .collect(Collectors.toSet());
    }

    /** By state, then by how long it runs, then the survivor's first. */
    private static Comparator<Membership> better(Merging merge) {
        return Comparator.comparing((Membership membership) -> switch (membership.state()) {
                    case ACTIVE -> 0;
                    case GRACE -> 1;
                    case APPLIED, LAPSED, RESIGNED, EXPELLED, REFUSED -> 2;
                })
                .thenComparing(
                        membership -> Optional.ofNullable(membership.endDate()).orElse(LocalDate.MAX),
                        Comparator.reverseOrder())
                .thenComparing(membership -> membership.memberId().equals(merge.lost()));
    }

    private static Set<Membership> secondPrimaries(List<Membership> open, Set<Membership> givingWay, Merging merge) {
        List<Membership> primary = open.stream()
                .filter(membership ->
                        membership.chapterRole() == ChapterRole.PRIMARY && !givingWay.contains(membership))
                .sorted(Comparator.comparing(membership -> membership.memberId().equals(merge.lost())))
                .toList();
        return new HashSet<>(primary.subList(Math.min(1, primary.size()), primary.size()));
    }

    private void enter(List<Membership> changed) {
        if (!changed.isEmpty()) {
            ledger.enter(changed.stream().collect(Collectors.toMap(Function.identity(), ledger::today)));
        }
    }

    /** Their history goes with them; the rows were written past the entities, which are read again. */
    private void tell(Merging merge) {
        List<UUID> ids = Stream.of(MergeOutcome.MOVED, MergeOutcome.CHANGED)
                .flatMap(outcome -> journal.ids(merge, MEMBERSHIP, outcome).stream())
                .toList();
        database.createNativeMutationQuery("""
                        update membership_span s set member_id = m.member_id from membership m
                        where m.id = any(?1) and s.membership_id = m.id and s.member_id <> m.member_id""")
                .setParameter(1, ids.toArray(UUID[]::new))
                .executeUpdate();
        List<Membership> touched = memberships.present(ids);
        touched.forEach(database::refresh);
        if (!touched.isEmpty()) {
            feed.changed(touched);
        }
    }

    private List<Tuple> before(Merging merge) {
        return database.createNativeQuery("""
                        select cast(key as uuid) as id, before->>'state' as state, before->>'chapter_role' as role,
                            cast(before->>'next_change_on' as date) as next, before->>'note' as note
                        from merge_row where merge_id = ?1 and relation = 'membership' and outcome = 'CHANGED'""", Tuple.class)
                .setParameter(1, merge.id())
                .getResultList();
    }

    /** Unless somebody decided on it since, or another one has taken its place. */
    private Optional<Membership> comeBack(Tuple row) {
        return memberships
                .findByIdOptional(row.get("id", UUID.class))
                .filter(membership -> !isTaken(membership, row))
                .map(membership -> {
                    LocalDate next = row.get("next", LocalDate.class);
                    membership.comeBack(
                            MembershipState.valueOf(row.get("state", String.class)),
                            row.get("role", String.class) == null
                                    ? null
                                    : ChapterRole.valueOf(row.get("role", String.class)),
                            next,
                            row.get("note", String.class));
                    return membership;
                });
    }

    private boolean isTaken(Membership membership, Tuple row) {
        boolean gaveWay = GAVE_WAY.equals(membership.note());
        boolean becameSecondary =
                membership.chapterRole() == ChapterRole.SECONDARY && "PRIMARY".equals(row.get("role", String.class));
        return !(gaveWay || becameSecondary)
                || (gaveWay && memberships.isOpenAt(membership.memberId(), membership.organisationId()))
                || (becameSecondary
                        && memberships.primaryChapterOf(membership.memberId()).isPresent());
    }
}
