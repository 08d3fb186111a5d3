package org.alumninetwork.members.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.alumninetwork.members.erasure.ErasureService;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.MemberViews;
import org.alumninetwork.members.member.MergedRecords;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.member.VisibleField;
import org.alumninetwork.members.provenance.Origins;
import org.alumninetwork.members.source.MemberSources;
import org.alumninetwork.support.merge.MergedBelongings;
import org.alumninetwork.support.merge.Merging;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.Violation;

/** Makes one record of two, in one transaction; the other services follow by the feed. */
@ApplicationScoped
class MergeService {

    private final MergeRepository merges;
    private final MergedFields fields;
    private final MergePolicy policy;
    private final MemberRepository members;
    private final MergedRecords records;
    private final MemberSources memberSources;
    private final Origins origins;
    private final ErasureService erasures;
    private final List<MergedBelongings> belongings;
    private final Sights sights;
    private final MemberViews views;
    private final MergeViews mergeViews;
    private final ObjectMapper json;
    private final Clock clock;

    MergeService(
            MergeRepository merges,
            MergedFields fields,
            MergePolicy policy,
            MemberRepository members,
            MergedRecords records,
            MemberSources memberSources,
            Origins origins,
            ErasureService erasures,
            @All List<MergedBelongings> belongings,
            Sights sights,
            MemberViews views,
            MergeViews mergeViews,
            ObjectMapper json,
            Clock clock) {
        this.merges = merges;
        this.fields = fields;
        this.policy = policy;
        this.members = members;
        this.records = records;
        this.memberSources = memberSources;
        this.origins = origins;
        this.erasures = erasures;
        this.belongings = belongings;
        this.sights = sights;
        this.views = views;
        this.mergeViews = mergeViews;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Page<MergeView> page(UUID member, PageRequest page) {
        List<Merge> found = merges.page(policy.reach(), member, page);
        return Page.of(found, page, MergeRepository.BeforeId::of, mergeViews.of(found));
    }

    @Transactional
    MergeView get(UUID id) {
        return mergeViews.of(merges.required(id, policy.reach()));
    }

    /** The same as the merge, taken back: what it tells is what would happen. */
    MergeView tryOut(MergeMembers asked) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            QuarkusTransaction.begin();
            try {
                return merge(asked, true);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Transactional
    MergeView merge(MergeMembers asked) {
        return merge(asked, false);
    }

    private MergeView merge(MergeMembers asked, boolean dryRun) {
        if (asked.lostId().equals(asked.survivorId())) {
            throw MergeProblems.MERGE_WITH_ITSELF.because("Name another record.");
        }
        Sight sight = sights.ofCaller();
        mayMerge(asked, sight);
        records.takeTurn(List.of(asked.lostId(), asked.survivorId()));
        erasures.mustNotRun(asked.lostId());
        erasures.mustNotRun(asked.survivorId());
        Member lost = members.known(asked.lostId(), sight);
        Member survivor = members.known(asked.survivorId(), sight);
        policy.mayMerge(lost, survivor);
        return merged(asked, lost, survivor, sight, dryRun);
    }

    /** Before anything is locked, and once more afterwards: nobody holds up the records of others. */
    private void mayMerge(MergeMembers asked, Sight sight) {
        policy.mayMerge(members.known(asked.lostId(), sight), members.known(asked.survivorId(), sight));
    }

    private MergeView merged(MergeMembers asked, Member lost, Member survivor, Sight sight, boolean dryRun) {
        Merging merging = new Merging(merges.newId(), lost.id(), survivor.id(), clock.instant());
        origins.ofMerge(merging.id());
        MemberDetails before = survivor.details();
        MergedFields.Merged combined = combined(asked, lost, survivor);
        List<FieldOrigin> shown = withValues(combined.origins(), lost, survivor, sight);
        Merge merge = Merge.of(merging, asked.reason(), policy.caller());
        merges.persistAndFlush(merge);
        merges.keep(merging, before, combined.details());
        boolean bothHadLogins = lost.login() != null && survivor.login() != null;
        belongings.forEach(part -> part.move(merging));
        records.become(merging.id(), lost, survivor, combined.details(), merging.now());
        MergeReport report = new MergeReport(
                combined.origins(),
                merges.summary(merging.id()),
                bothHadLogins,
                merges.wereRejectedAsDuplicates(merging));
        merge.report(report);
        merges.flush();
        return MergeView.of(merge, report.with(shown), dryRun);
    }

    private MergedFields.Merged combined(MergeMembers asked, Member lost, Member survivor) {
        Map<String, String> ofSurvivor = memberSources.ownedFields(survivor.id());
        Map<String, String> ofLost = memberSources.ownedFields(lost.id());
        mustBeFree(asked, ofSurvivor, ofLost);
        return fields.of(
                new MergedFields.Side(survivor.details(), ofSurvivor.keySet()),
                new MergedFields.Side(lost.details(), ofLost.keySet()),
                asked.fields());
    }

    private static void mustBeFree(MergeMembers asked, Map<String, String> ofSurvivor, Map<String, String> ofLost) {
        List<Violation> owned = asked.fields().keySet().stream()
                .filter(key -> ofSurvivor.containsKey(key) || ofLost.containsKey(key))
                .sorted()
                .map(key -> Violation.ofBody(
                        "/fields/" + key, "is kept by the source " + ofSurvivor.getOrDefault(key, ofLost.get(key))))
                .toList();
        if (!owned.isEmpty()) {
            throw MergeProblems.MERGE_CHOICE_FORBIDDEN.because("Nothing was changed.", owned);
        }
    }

    private List<FieldOrigin> withValues(List<FieldOrigin> origins, Member lost, Member survivor, Sight sight) {
        JsonNode mine = json.valueToTree(views.of(List.of(survivor), sight).getFirst());
        JsonNode theirs = json.valueToTree(views.of(List.of(lost), sight).getFirst());
        Map<UUID, Predicate<VisibleField>> seen = views.seen(List.of(lost, survivor), sight);
        return origins.stream()
                .filter(origin -> origin.isToldTo(seen.get(lost.id()).and(seen.get(survivor.id()))))
                .map(origin -> new FieldOrigin(
                        origin.field(),
                        origin.from(),
                        origin.ground(),
                        MergedFields.texts(mine.path(origin.field())),
                        MergedFields.texts(theirs.path(origin.field()))))
                .toList();
    }

    @Transactional
    MergeView reverse(UUID id) {
        Merge found = merges.required(id, policy.reach());
        Sight sight = sights.ofCaller();
        Merging merging = new Merging(id, found.lostId(), found.survivorId(), clock.instant());
        records.takeTurn(List.of(merging.lost(), merging.survivor()));
        erasures.mustNotRun(merging.survivor());
        Merge merge = merges.locked(merges.required(id, policy.reach()));
        merge.reverse(merging.now());
        Member survivor = records.present(merging.survivor())
                .orElseThrow(() -> MergeProblems.MERGE_NOT_REVERSIBLE.because(whereIs(merging.survivor())));
        members.known(survivor.id(), sight);
        policy.mayMerge(survivor, survivor);
        origins.ofMerge(merging.id());
        part(merging, survivor);
        merges.flush();
        return mergeViews.of(merge);
    }

    private String whereIs(UUID survivor) {
        return merges.inWhichIsLost(survivor)
                .map(later -> "The survivor was merged into " + later.survivorId() + " by the merge " + later.id()
                        + ". Undo that one first.")
                .orElse("The survivor's record is gone.");
    }

    private void part(Merging merging, Member survivor) {
        MergeRepository.Details kept = mustBeKept(merging);
        Set<String> parting = merges.writtenByParting(merging);
        MemberDetails present = survivor.details();
        MemberDetails undone = fields.undone(present, kept.before(), kept.after(), parting);
        Member lost = records.part(merging.id(), merging.lost(), survivor, undone, merging.now());
        belongings.forEach(part -> part.putBack(merging));
        Set<String> told = new HashSet<>(parting);
        told.retainAll(memberSources.ownedFields(lost.id()).keySet());
        if (!told.isEmpty()) {
            records.amend(lost, fields.told(lost.details(), present, told), merging.now());
        }
        records.tell(Set.of(lost, survivor));
    }

    private MergeRepository.Details mustBeKept(Merging merging) {
        merges.flush();
        if (!merges.putLostRecordBack(merging)) {
            throw MergeProblems.MERGE_NOT_REVERSIBLE.because("What was kept of the lost record is gone.");
        }
        return merges.detailsOf(merging);
    }
}
