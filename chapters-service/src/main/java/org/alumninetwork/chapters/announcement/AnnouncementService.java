package org.alumninetwork.chapters.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.chapters.announcement.ResultView.Placed;
import org.alumninetwork.chapters.award.AwardProblems;
import org.alumninetwork.chapters.award.HallOfRecipients;
import org.alumninetwork.chapters.cycle.AwardCycle;
import org.alumninetwork.chapters.cycle.AwardCycles;
import org.alumninetwork.chapters.cycle.CycleView;
import org.alumninetwork.chapters.cycle.Phase;
import org.alumninetwork.chapters.jury.Jurors;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.problem.CommonProblems;

/** The jury and those who run the cycle see the result once the scoring closed; then it is announced, and kept. */
@ApplicationScoped
class AnnouncementService {

    private static final Set<Phase> CLOSED = EnumSet.of(Phase.SCORED, Phase.ANNOUNCED);

    private final AwardCycles cycles;
    private final Jurors jurors;
    private final Ballots ballots;
    private final HallOfRecipients hall;
    private final ChangeLog changes;
    private final ObjectMapper json;
    private final Clock clock;

    AnnouncementService(
            AwardCycles cycles,
            Jurors jurors,
            Ballots ballots,
            HallOfRecipients hall,
            ChangeLog changes,
            ObjectMapper json,
            Clock clock) {
        this.cycles = cycles;
        this.jurors = jurors;
        this.ballots = ballots;
        this.hall = hall;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    ResultView resultOf(UUID cycleId) {
        AwardCycle cycle = cycles.required(cycleId);
        if (!jurors.includeCaller(cycleId)) {
            cycles.mayRun(cycle);
        }
        cycles.mustBeIn(CLOSED, cycle);
        return cycle.result() == null ? ballots.resultOf(cycle) : kept(cycle);
    }

    @Transactional
    AnnouncementView announce(UUID cycleId, Announce announce) {
        AwardCycle cycle = cycles.locked(cycleId);
        cycles.mayRun(cycle);
        cycles.mustBeIn(EnumSet.of(Phase.SCORED), cycle);
        ResultView result = ballots.resultOf(cycle);
        hall.admit(cycle.id(), firstOf(cycle, result), cycles.todayOf(cycle));
        cycle.announce(announce.citation(), asJson(result), clock.instant());
        CycleView announced = cycles.published(cycle);
        AnnouncementView view = view(announced);
        view.recipients().forEach(recipient -> changes.changed("award-recipient", recipient.id(), recipient));
        return view;
    }

    private static List<UUID> firstOf(AwardCycle cycle, ResultView result) {
        if (result.jurors() < cycle.rule().jurySize()) {
            throw AwardProblems.JURY_TOO_SMALL.because("There are " + result.jurors() + " jurors, and have to be "
                    + cycle.rule().jurySize() + ".");
        }
        List<UUID> first = result.nominations().stream()
                .filter(nomination -> nomination.place() != null && nomination.place() == 1)
                .map(Placed::nominationId)
                .toList();
        if (first.isEmpty()) {
            throw AwardProblems.NOBODY_TO_ANNOUNCE.because("No nomination is ranked; the result says why.");
        }
        return first;
    }

    AnnouncementView announcementOf(UUID cycleId) {
        CycleView cycle = cycles.view(cycles.required(cycleId));
        if (cycle.announcedAt() == null) {
            throw CommonProblems.NOT_FOUND.because("Nobody was announced yet.");
        }
        return view(cycle);
    }

    private AnnouncementView view(CycleView cycle) {
        return new AnnouncementView(
                cycle.id(),
                cycle.awardId(),
                cycle.year(),
                cycle.announcedAt(),
                cycle.citation(),
                hall.ofCycle(cycle.id()));
    }

    private String asJson(ResultView result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A result is a plain record", impossible);
        }
    }

    private ResultView kept(AwardCycle cycle) {
        try {
            return json.readValue(cycle.result(), ResultView.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A result is read as it was written", impossible);
        }
    }
}
