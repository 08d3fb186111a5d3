package org.alumninetwork.chapters.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.chapters.award.Award;
import org.alumninetwork.chapters.award.AwardProblems;
import org.alumninetwork.chapters.award.AwardRepository;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** Opens cycles, moves their days, and decides on phases ahead of the clock. */
@ApplicationScoped
class CycleService {

    private final AwardRepository awards;
    private final AwardCycles cycles;
    private final OrganisationRepository organisations;
    private final OrganisationPolicy policy;
    private final Clock clock;

    CycleService(
            AwardRepository awards,
            AwardCycles cycles,
            OrganisationRepository organisations,
            OrganisationPolicy policy,
            Clock clock) {
        this.awards = awards;
        this.cycles = cycles;
        this.organisations = organisations;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    CycleView open(UUID awardId, CycleDetails details) {
        Award award = awards.required(awardId);
        policy.mayAmend(organisations.required(award.organisationId()));
        mustMakeSense(details);
        return cycles.published(AwardCycle.open(award, details, clock.instant()));
    }

    /** Days move only so that no phase comes back. */
    @Transactional
    CycleView amend(UUID id, Precondition precondition, MergePatch patch) {
        AwardCycle cycle = run(id);
        CycleView before = cycles.view(cycle);
        precondition.holdsFor(before.version());
        CycleDetails amended = patch.applyTo(cycle.details());
        mustMakeSense(amended);
        cycle.amend(amended, clock.instant());
        if (before.phase().isFinal() || before.phase().isAfter(cycles.phaseOf(cycle))) {
            throw AwardProblems.CYCLE_IN_OTHER_PHASE.because("It is " + before.phase() + " and does not go back.");
        }
        return cycles.published(cycle);
    }

    @Transactional
    CycleView advance(UUID id, AdvanceCycle advance) {
        return advance(id, advance.to().phase(), advance.reason());
    }

    @Transactional
    CycleView cancel(UUID id, CancelCycle cancel) {
        return advance(id, Phase.CANCELLED, cancel.reason());
    }

    private CycleView advance(UUID id, Phase next, String reason) {
        AwardCycle cycle = run(id);
        cycle.advance(next, reason, cycles.todayOf(cycle), clock.instant());
        return cycles.published(cycle);
    }

    private AwardCycle run(UUID id) {
        AwardCycle cycle = cycles.locked(id);
        cycles.mayRun(cycle);
        return cycle;
    }

    private static void mustMakeSense(CycleDetails details) {
        if (!details.followEachOther()) {
            throw AwardProblems.CYCLE_DAYS_OUT_OF_ORDER.because(
                    "Nominations, scoring and announcement come one after the other.");
        }
    }
}
