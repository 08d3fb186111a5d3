package org.alumninetwork.chapters.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.chapters.cycle.AwardCycle;
import org.alumninetwork.chapters.cycle.AwardCycles;
import org.alumninetwork.chapters.cycle.Phase;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Jurors score blindly: none sees what others gave before the scoring closed, whatever else the juror is, and whose
 * scores they are only those see who run the cycle. Scores are not told to the feed, which others read.
 */
@ApplicationScoped
class ScoringService {

    private static final Set<Phase> CLOSED = EnumSet.of(Phase.SCORED, Phase.ANNOUNCED, Phase.CANCELLED);

    private final AwardCycles cycles;
    private final Jurors jurors;
    private final Scores scores;
    private final Clock clock;

    ScoringService(AwardCycles cycles, Jurors jurors, Scores scores, Clock clock) {
        this.cycles = cycles;
        this.jurors = jurors;
        this.scores = scores;
        this.clock = clock;
    }

    @Transactional
    ScoreView give(UUID cycleId, GiveScore given) {
        AwardCycle cycle = cycles.held(cycleId);
        UUID juror = jurors.ofCaller(cycleId).orElseThrow(ScoringService::noJuror);
        cycles.mustBeIn(EnumSet.of(Phase.SCORING), cycle);
        return scores.give(cycleId, juror, given, clock.instant());
    }

    List<ScoreView> seenIn(UUID cycleId, PageRequest page) {
        AwardCycle cycle = cycles.required(cycleId);
        Optional<UUID> juror = jurors.ofCaller(cycleId);
        boolean runs = cycles.isRunByCaller(cycle);
        if (juror.isEmpty() && !runs) {
            throw noJuror();
        }
        boolean closed = CLOSED.contains(cycles.phaseOf(cycle));
        return scores.in(cycleId, juror.orElse(null), closed || juror.isEmpty(), runs, page);
    }

    private static RuntimeException noJuror() {
        return CommonProblems.FORBIDDEN.because("Only jurors of the cycle, and those who run it, may do this.");
    }
}
