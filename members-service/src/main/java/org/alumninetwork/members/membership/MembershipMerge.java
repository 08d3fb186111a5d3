package org.alumninetwork.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.support.merge.MergeJournal;
import org.alumninetwork.support.merge.MergeJournal.Relation;
import org.alumninetwork.support.merge.MergeOutcome;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;
import org.hibernate.Session;

/**
 * Memberships of the lost record are the survivor's. Where both belong to the same organisation the one under which the
 * person belongs longer stays and the other one ends; whom an organisation expelled under one record does not belong to it
 * by the other one. The survivor's primary chapter stays the primary one, or else the lost record's.
 */
@ApplicationScoped
class MembershipMerge implements MergedBelongings {

    private static final Relation MEMBERSHIP = Relation.of("membership");
    private static final String VERSION = ", version = r.version + 1, updated_at = :now";
    private static final String GAVE_WAY = "Two records of one person were merged; the other membership stays.";
    private static final String EXPELLED =
            "Two records of one person were merged; the person was expelled here under the other one.";

    private final Session database;
    private final MergeJournal journal;
    private final MembershipRepository memberships;
    private final MergeSettler settler;
    private final MembershipLedger ledger;
    private final MembershipFeed feed;

    MembershipMerge(
            Session database,
            MergeJournal journal,
            MembershipRepository memberships,
            MergeSettler settler,
            MembershipLedger ledger,
            MembershipFeed feed) {
        this.database = database;
        this.journal = journal;
        this.memberships = memberships;
        this.settler = settler;
        this.ledger = ledger;
        this.feed = feed;
    }

    /** What a membership was before the merge. */
    private record Former(
            Membership membership, MembershipState state, ChapterRole role, LocalDate nextChangeOn, String note) {}

    @Override
    public void move(Merging merge) {
        MembershipSettlement settled = settler.settle(memberships.openOf(merge.lost(), merge.survivor()), merge);
        settled.all()
                .forEach(membership ->
                        journal.note(merge, MEMBERSHIP, MergeOutcome.CHANGED, "r.id = '" + membership.id() + "'"));
        journal.note(merge, MEMBERSHIP, MergeOutcome.MOVED, "r.member_id = :lost");
        carryOut(settled);
        journal.apply(merge, MEMBERSHIP, VERSION);
        tell(merge);
    }

    private void carryOut(MembershipSettlement settled) {
        settled.dissolved().forEach(membership -> membership.giveWay(EXPELLED));
        settled.givingWay().forEach(membership -> membership.giveWay(GAVE_WAY));
        settled.demoted().forEach(membership -> membership.become(ChapterRole.SECONDARY));
        enter(settled.first());
        settled.promoted().forEach(membership -> membership.become(ChapterRole.PRIMARY));
        enter(settled.promoted());
    }

    @Override
    public void putBack(Merging merge) {
        journal.reverse(merge, MEMBERSHIP, VERSION);
        tell(merge);
        List<Former> formers = before(merge);
        enter(changed(formers, MembershipMerge::givesPrimacyBack));
        enter(changed(formers, this::comesBack));
        enter(changed(formers, this::isPrimaryAgain));
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

    private List<Former> before(Merging merge) {
        return database.createNativeQuery("""
                        select cast(key as uuid) as id, before->>'state' as state, before->>'chapter_role' as role,
                            cast(before->>'next_change_on' as date) as next, before->>'note' as note
                        from merge_row where merge_id = ?1 and relation = 'membership' and outcome = 'CHANGED'""", Tuple.class)
                .setParameter(1, merge.id())
                .getResultStream()
                .flatMap(row -> former(row).stream())
                .toList();
    }

    private Optional<Former> former(Tuple row) {
        return memberships
                .findByIdOptional(row.get("id", UUID.class))
                .map(membership -> new Former(
                        membership,
                        MembershipState.valueOf(row.get("state", String.class)),
                        Optional.ofNullable(row.get("role", String.class))
                                .map(ChapterRole::valueOf)
                                .orElse(null),
                        row.get("next", LocalDate.class),
                        row.get("note", String.class)));
    }

    private static List<Membership> changed(List<Former> formers, Predicate<Former> change) {
        return formers.stream().filter(change).map(Former::membership).toList();
    }

    /** The chapter where the primary membership gave way to this one has that again. */
    private static boolean givesPrimacyBack(Former former) {
        Membership membership = former.membership();
        boolean gives = former.role() == ChapterRole.SECONDARY
                && membership.chapterRole() == ChapterRole.PRIMARY
                && !membership.state().isFinal();
        if (gives) {
            membership.become(ChapterRole.SECONDARY);
        }
        return gives;
    }

    /** Unless somebody decided on it since, or another one has taken its place. */
    private boolean comesBack(Former former) {
        Membership membership = former.membership();
        boolean comes = Set.of(GAVE_WAY, EXPELLED).contains(Objects.requireNonNullElse(membership.note(), ""))
                && !memberships.isOpenAt(membership.memberId(), membership.organisationId());
        if (comes) {
            membership.comeBack(former.state(), roleLeftFor(former), former.nextChangeOn(), former.note());
        }
        return comes;
    }

    private ChapterRole roleLeftFor(Former former) {
        boolean isTaken = former.role() == ChapterRole.PRIMARY && hasPrimaryChapter(former.membership());
        return isTaken ? ChapterRole.SECONDARY : former.role();
    }

    private boolean isPrimaryAgain(Former former) {
        Membership membership = former.membership();
        boolean becomes = former.role() == ChapterRole.PRIMARY
                && membership.chapterRole() == ChapterRole.SECONDARY
                && !membership.state().isFinal()
                && !hasPrimaryChapter(membership);
        if (becomes) {
            membership.become(ChapterRole.PRIMARY);
        }
        return becomes;
    }

    private boolean hasPrimaryChapter(Membership membership) {
        return memberships.primaryChapterOf(membership.memberId()).isPresent();
    }
}
