package org.alumninetwork.chapters.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.chapters.award.AwardProblems;
import org.alumninetwork.chapters.cycle.AwardCycle;
import org.alumninetwork.chapters.cycle.AwardCycles;
import org.alumninetwork.chapters.cycle.Phase;
import org.alumninetwork.chapters.member.CallingMember;
import org.alumninetwork.chapters.member.KnownMembers;
import org.alumninetwork.chapters.term.TermProblems;
import org.alumninetwork.support.merge.Survivors;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

/** Those who run a cycle appoint its jury; jurors resign and declare conflicts until the scoring closes. */
@ApplicationScoped
class JuryService {

    private static final Set<Phase> BEFORE_THE_RESULT = EnumSet.range(Phase.PLANNED, Phase.SCORING);

    private final AwardCycles cycles;
    private final Jurors jurors;
    private final Conflicts conflicts;
    private final KnownMembers members;
    private final Survivors survivors;
    private final CallingMember calling;
    private final Clock clock;

    JuryService(
            AwardCycles cycles,
            Jurors jurors,
            Conflicts conflicts,
            KnownMembers members,
            Survivors survivors,
            CallingMember calling,
            Clock clock) {
        this.cycles = cycles;
        this.jurors = jurors;
        this.conflicts = conflicts;
        this.members = members;
        this.survivors = survivors;
        this.calling = calling;
        this.clock = clock;
    }

    @Transactional
    JurorView appoint(UUID cycleId, AppointJuror appointment) {
        AwardCycle cycle = cycles.locked(cycleId);
        cycles.mayRun(cycle);
        cycles.mustBeIn(BEFORE_THE_RESULT, cycle);
        if (!members.include(appointment.memberId())) {
            survivors.mustNotBeLostForOfficers(appointment.memberId());
            throw TermProblems.UNKNOWN_MEMBER.because("No member " + appointment.memberId() + " is known.");
        }
        return jurors.appoint(cycleId, appointment.memberId(), clock.instant());
    }

    @Transactional
    JurorView resign(UUID cycleId, UUID id) {
        AwardCycle cycle = cycles.locked(cycleId);
        JurorView juror = seen(cycle, id);
        if (!calling.is(juror.memberId())) {
            cycles.mayRun(cycle);
        }
        cycles.mustBeIn(BEFORE_THE_RESULT, cycle);
        return jurors.resign(id, clock.instant())
                .orElseThrow(() -> AwardProblems.JUROR_ALREADY.because("The juror left at " + juror.leftAt() + "."));
    }

    JurorView seen(UUID cycleId, UUID id) {
        return seen(cycles.required(cycleId), id);
    }

    private JurorView seen(AwardCycle cycle, UUID id) {
        mustBeOfTheJuryOrRun(cycle);
        return jurors.required(cycle.id(), id);
    }

    List<JurorView> jury(UUID cycleId, PageRequest page) {
        mustBeOfTheJuryOrRun(cycles.required(cycleId));
        return jurors.of(cycleId, page);
    }

    /** All for those who run the cycle, one's own for a juror. */
    List<ConflictView> conflicts(UUID cycleId, PageRequest page) {
        AwardCycle cycle = cycles.required(cycleId);
        UUID juror = cycles.isRunByCaller(cycle) ? null : judging(cycleId);
        return conflicts.in(cycleId, juror, page);
    }

    @Transactional
    ConflictView declare(UUID cycleId, DeclareConflict conflict) {
        AwardCycle cycle = cycles.held(cycleId);
        UUID juror = judging(cycleId);
        cycles.mustBeIn(BEFORE_THE_RESULT, cycle);
        if (!conflicts.declare(cycleId, juror, conflict, clock.instant())) {
            throw AwardProblems.NOT_TO_BE_SCORED.because("There is no such nomination to judge.");
        }
        return new ConflictView(juror, conflict.nominationId(), ConflictKind.DECLARED, conflict.reason());
    }

    private UUID judging(UUID cycle) {
        return jurors.ofCaller(cycle)
                .orElseThrow(() -> CommonProblems.FORBIDDEN.because("Only jurors of the cycle may do this."));
    }

    private void mustBeOfTheJuryOrRun(AwardCycle cycle) {
        if (!jurors.includeCaller(cycle.id())) {
            cycles.mayRun(cycle);
        }
    }
}
