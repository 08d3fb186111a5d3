package org.alumninetwork.chapters.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.chapters.award.AwardProblems;
import org.alumninetwork.chapters.award.AwardRule;
import org.alumninetwork.chapters.award.Circle;
import org.alumninetwork.chapters.award.HallOfRecipients;
import org.alumninetwork.chapters.cycle.AwardCycle;
import org.alumninetwork.chapters.cycle.AwardCycles;
import org.alumninetwork.chapters.member.Belongings;
import org.alumninetwork.chapters.member.KnownMembers;
import org.alumninetwork.chapters.nomination.EligibilityView.Check;
import org.alumninetwork.support.merge.Survivors;

/** Holds nominations against the rule of their cycle, and explains what it finds. */
@ApplicationScoped
class Eligibility {

    private final AwardCycles cycles;
    private final KnownMembers members;
    private final Survivors survivors;
    private final Belongings belongings;
    private final HallOfRecipients hall;

    Eligibility(
            AwardCycles cycles,
            KnownMembers members,
            Survivors survivors,
            Belongings belongings,
            HallOfRecipients hall) {
        this.cycles = cycles;
        this.members = members;
        this.survivors = survivors;
        this.belongings = belongings;
        this.hall = hall;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where a condition is not met, naming each
     */
    void mustAllow(AwardCycle cycle, UUID nominator, UUID nominee) {
        String unmet = ofPeople(cycle, nominator, nominee).stream()
                .filter(check -> !check.met())
                .map(Check::explanation)
                .collect(Collectors.joining(" "));
        if (!unmet.isEmpty()) {
            survivors.mustNotBeLostForMembers(nominee);
            throw AwardProblems.NOMINATION_NOT_ELIGIBLE.because(unmet);
        }
    }

    boolean mayNominate(AwardCycle cycle, UUID member) {
        return isIn(cycle.rule().nominators(), cycle, member);
    }

    EligibilityView of(AwardCycle cycle, Nomination nomination) {
        int needed = cycle.rule().secondsNeeded();
        Check consented = new Check(
                NominationCondition.CONSENTED,
                nomination.state() == NominationState.CONSENTED,
                "It is " + nomination.state() + ".");
        Check seconded = new Check(
                NominationCondition.SECONDED,
                nomination.seconds() >= needed,
                nomination.seconds() + " of " + needed + " seconded it.");
        List<Check> ofPeople = ofPeople(cycle, nomination.nominatedBy(), nomination.nomineeId());
        return EligibilityView.of(
                nomination.id(),
                Stream.concat(ofPeople.stream(), Stream.of(consented, seconded)).toList());
    }

    private List<Check> ofPeople(AwardCycle cycle, UUID nominator, UUID nominee) {
        AwardRule rule = cycle.rule();
        return List.of(
                new Check(
                        NominationCondition.NOMINATOR_BELONGS,
                        isIn(rule.nominators(), cycle, nominator),
                        "Who nominates has to be one of " + rule.nominators() + "."),
                new Check(
                        NominationCondition.NOMINEE_BELONGS,
                        isIn(rule.nominees(), cycle, nominee),
                        "Who is nominated has to be one of " + rule.nominees() + "."),
                new Check(
                        NominationCondition.NOT_BY_ONESELF,
                        rule.selfNomination() || !nominator.equals(nominee),
                        rule.selfNomination() ? "One may nominate oneself." : "Nobody nominates oneself."),
                waited(cycle, nominee));
    }

    private Check waited(AwardCycle cycle, UUID nominee) {
        Optional<Integer> last = hall.lastYearOf(cycle.awardId(), nominee);
        Integer again = cycle.rule().yearsUntilAgain();
        boolean waited = last.isEmpty() || (again != null && cycle.year() - last.get() > again);
        String rule = again == null ? "Nobody receives it twice." : "A recipient waits for " + again + " years.";
        return new Check(
                NominationCondition.PAST_RECIPIENT_WAITED,
                waited,
                last.map(year -> "Received it in " + year + ". " + rule).orElse("Has not received it."));
    }

    private boolean isIn(Circle circle, AwardCycle cycle, UUID member) {
        List<UUID> own = List.of(cycles.organisationOf(cycle));
        return switch (circle) {
            case ANY_MEMBER -> members.include(member);
            case OWN_MEMBERS -> belongings.belongs(member, own);
            case OWN_OFFICERS -> belongings.holdsOffice(member, own, cycles.todayOf(cycle));
        };
    }
}
