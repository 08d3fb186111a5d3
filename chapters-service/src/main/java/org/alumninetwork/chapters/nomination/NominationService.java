package org.alumninetwork.chapters.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.alumninetwork.chapters.cycle.AwardCycle;
import org.alumninetwork.chapters.cycle.AwardCycles;
import org.alumninetwork.chapters.cycle.Phase;
import org.alumninetwork.chapters.jury.Jurors;
import org.alumninetwork.chapters.member.CallingMember;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

/** Members nominate and second; those who run the cycle may nominate late. The nominee alone consents. */
@ApplicationScoped
class NominationService {

    private static final Set<Phase> IN_TIME = EnumSet.of(Phase.NOMINATION);
    private static final Set<Phase> BEFORE_SCORING = EnumSet.of(Phase.NOMINATION, Phase.REVIEW);
    private static final Set<Phase> BEFORE_THE_RESULT = EnumSet.of(Phase.NOMINATION, Phase.REVIEW, Phase.SCORING);
    private static final Set<Phase> BEFORE_THE_ANNOUNCEMENT = EnumSet.range(Phase.NOMINATION, Phase.SCORED);

    private final AwardCycles cycles;
    private final NominationRepository nominations;
    private final Eligibility eligibility;
    private final Jurors jurors;
    private final CallingMember calling;
    private final ChangeLog changes;
    private final Clock clock;

    NominationService(
            AwardCycles cycles,
            NominationRepository nominations,
            Eligibility eligibility,
            Jurors jurors,
            CallingMember calling,
            ChangeLog changes,
            Clock clock) {
        this.cycles = cycles;
        this.nominations = nominations;
        this.eligibility = eligibility;
        this.jurors = jurors;
        this.calling = calling;
        this.changes = changes;
        this.clock = clock;
    }

    /** A juror who is nominated leaves the jury in the same step, and the scores given by that juror fall away. */
    @Transactional
    NominationView nominate(UUID cycleId, Nominate nominate) {
        UUID nominator = calling.required("Only members nominate.");
        AwardCycle cycle = cycles.locked(cycleId);
        cycles.mustBeIn(cycles.isRunByCaller(cycle) ? BEFORE_THE_RESULT : IN_TIME, cycle);
        eligibility.mustAllow(cycle, nominator, nominate.nomineeId());
        Nomination nomination = Nomination.of(cycleId, nominator, nominate, clock.instant());
        nominations.persist(nomination);
        NominationView published = published(nomination);
        jurors.tellOfNominated(cycleId, nominate.nomineeId());
        return published;
    }

    @Transactional
    NominationView consent(UUID cycleId, UUID id) {
        return decided(cycleId, id, BEFORE_THE_RESULT, (cycle, nomination) -> {
            eligibility.mustAllowConsent(cycle, nomination);
            nomination.consent(clock.instant());
        });
    }

    @Transactional
    NominationView decline(UUID cycleId, UUID id) {
        return decided(cycleId, id, BEFORE_THE_ANNOUNCEMENT, (_, nomination) -> nomination.decline(clock.instant()));
    }

    private NominationView decided(
            UUID cycleId, UUID id, Set<Phase> phases, BiConsumer<AwardCycle, Nomination> decision) {
        AwardCycle cycle = cycles.held(cycleId);
        Nomination nomination = locked(cycle, id);
        if (!calling.is(nomination.nomineeId())) {
            throw CommonProblems.FORBIDDEN.because("Only the nominee consents or declines.");
        }
        cycles.mustBeIn(phases, cycle);
        decision.accept(cycle, nomination);
        return published(nomination);
    }

    @Transactional
    NominationView second(UUID cycleId, UUID id) {
        AwardCycle cycle = cycles.held(cycleId);
        Nomination nomination = locked(cycle, id);
        UUID member = calling.required("Only members second.");
        if (member.equals(nomination.nomineeId())
                || member.equals(nomination.nominatedBy())
                || !eligibility.mayNominate(cycle, member)) {
            throw CommonProblems.FORBIDDEN.because("Others second it, who might have nominated.");
        }
        cycles.mustBeIn(BEFORE_SCORING, cycle);
        nominations.keepSecond(id, member, clock.instant());
        nomination.second(clock.instant());
        return published(nomination);
    }

    EligibilityView eligibilityOf(UUID cycleId, UUID id) {
        AwardCycle cycle = cycles.required(cycleId);
        Nomination nomination = seen(cycle, id);
        boolean seesBelonging =
                cycles.isRunByCaller(cycle) || jurors.includeCaller(cycleId) || calling.is(nomination.nomineeId());
        return eligibility.of(cycle, nomination, seesBelonging);
    }

    NominationView seen(UUID cycleId, UUID id) {
        return seen(cycles.required(cycleId), id).view();
    }

    List<Nomination> seenIn(UUID cycleId, PageRequest page) {
        AwardCycle cycle = cycles.required(cycleId);
        return nominations.seenIn(cycleId, sightOf(cycle), page);
    }

    /** One after the other, for what two say of it at the same moment counts for both. */
    private Nomination locked(AwardCycle cycle, UUID id) {
        return seen(cycle, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Nomination seen(AwardCycle cycle, UUID id) {
        return seen(cycle, id, LockModeType.NONE);
    }

    /** Of what the caller may not know, the answer is as if it did not exist. */
    private Nomination seen(AwardCycle cycle, UUID id, LockModeType lock) {
        return nominations
                .find("id = ?1 and cycleId = ?2", id, cycle.id())
                .withLock(lock)
                .firstResultOptional()
                .filter(sightOf(cycle)::includes)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no nomination " + id + " there."));
    }

    private Sight sightOf(AwardCycle cycle) {
        boolean toBeSeconded = cycle.rule().secondsNeeded() > 0 && calling.id().isPresent();
        return new Sight(cycles.isRunByCaller(cycle), toBeSeconded || jurors.includeCaller(cycle.id()), calling.id());
    }

    private NominationView published(Nomination nomination) {
        nominations.flush();
        NominationView view = nomination.view();
        changes.changed("nomination", nomination.id(), view);
        return view;
    }
}
