package org.alumninetwork.chapters.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.chapters.award.AwardProblems;
import org.alumninetwork.chapters.award.AwardRepository;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.problem.CommonProblems;

/** Finds cycles, says how far they are and who runs them, and tells the feed what became of them. */
@ApplicationScoped
public class AwardCycles {

    private final AwardCycleRepository cycles;
    private final AwardRepository awards;
    private final OrganisationRepository organisations;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    AwardCycles(
            AwardCycleRepository cycles,
            AwardRepository awards,
            OrganisationRepository organisations,
            OrganisationPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.cycles = cycles;
        this.awards = awards;
        this.organisations = organisations;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    public AwardCycle required(UUID id) {
        return found(id, cycles.findByIdOptional(id));
    }

    /** Its phase stays until the end of the transaction. */
    public AwardCycle held(UUID id) {
        return found(id, cycles.findByIdOptional(id, LockModeType.PESSIMISTIC_READ));
    }

    /** Until the end of the transaction nobody else nominates, judges or decides. */
    public AwardCycle locked(UUID id) {
        return found(id, cycles.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static AwardCycle found(UUID id, Optional<AwardCycle> cycle) {
        return cycle.orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no award cycle " + id + "."));
    }

    public UUID organisationOf(AwardCycle cycle) {
        return awards.required(cycle.awardId()).organisationId();
    }

    public LocalDate todayOf(AwardCycle cycle) {
        return organisations.required(organisationOf(cycle)).dateAt(clock.instant());
    }

    public Phase phaseOf(AwardCycle cycle) {
        return cycle.phaseOn(todayOf(cycle));
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where it is in none of them
     */
    public void mustBeIn(Set<Phase> phases, AwardCycle cycle) {
        Phase present = phaseOf(cycle);
        if (!phases.contains(present)) {
            throw AwardProblems.CYCLE_IN_OTHER_PHASE.because("It is " + present + ".");
        }
    }

    /** Whether the caller acts for the organisation that gives the award. */
    public boolean isRunByCaller(AwardCycle cycle) {
        return policy.actsIn(organisationOf(cycle));
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for anybody but those who act for the organisation that
     *     gives the award
     */
    public void mayRun(AwardCycle cycle) {
        policy.mayAmend(organisations.required(organisationOf(cycle)));
    }

    public CycleView view(AwardCycle cycle) {
        return cycle.viewOn(todayOf(cycle));
    }

    /**
     * What was said of recipients who are forgotten is so, too.
     *
     * @param ofMembers a query for the ids of the cycles in which {@code :ids} received the award
     */
    public void forgetCitations(String ofMembers, UUID[] ids, Instant now) {
        cycles.getSession()
                .createNativeQuery(
                        "update award_cycle set citation = null, updated_at = :now, version = version + 1 where id in ("
                                + ofMembers + ") returning *",
                        AwardCycle.class)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(this::published);
    }

    public CycleView published(AwardCycle cycle) {
        LocalDate today = todayOf(cycle);
        cycle.tell(today);
        cycles.persist(cycle);
        cycles.flush();
        CycleView view = cycle.viewOn(today);
        changes.changed("award-cycle", cycle.id(), view);
        return view;
    }
}
