package org.alumninetwork.chapters.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.alumninetwork.chapters.member.NameVisibility;
import org.alumninetwork.chapters.nomination.EligibilityView.Check;
import org.alumninetwork.support.merge.Survivors;

/** Holds nominations against the rule of their cycle, and explains what it finds. */
@ApplicationScoped
class Eligibility {

    private static final Set<NameVisibility> NAMED_TO_MEMBERS =
            EnumSet.of(NameVisibility.EVERYONE, NameVisibility.MEMBERS);
    private static final Set<NameVisibility> NAMED_TO_OFFICERS =
            EnumSet.of(NameVisibility.EVERYONE, NameVisibility.MEMBERS, NameVisibility.OFFICERS);

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
     * Whether the nominee belongs is the nominee's secret, unless the nominator acts for the organisation, where it is
     * seen. To anybody else it is not told: the nomination is taken, and the nominee who does not belong cannot consent.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where a condition is not met, naming each
     */
    void mustAllow(AwardCycle cycle, UUID nominator, UUID nominee) {
        if (!members.include(nominee)) {
            survivors.mustNotBeLostForMembers(nominee);
        }
        boolean seesBelonging = nominator.equals(nominee) || cycles.isRunByCaller(cycle);
        boolean known = nominator.equals(nominee) || mayKnow(cycle, nominee);
        mustBeMet(ofPeople(cycle, nominator, nominee).stream()
                .map(check -> check.condition() != NominationCondition.NOMINEE_BELONGS
                        ? check
                        : check.as(known && (check.met() || (isSecret(cycle) && !seesBelonging)))));
    }

    /**
     * For the nominee, who may know it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where the nominee is not one of those who may be nominated
     */
    void mustAllowConsent(AwardCycle cycle, Nomination nomination) {
        mustBeMet(Stream.of(belongs(cycle, nomination.nomineeId())));
    }

    private static void mustBeMet(Stream<Check> checks) {
        String unmet =
                checks.filter(check -> !check.met()).map(Check::explanation).collect(Collectors.joining(" "));
        if (!unmet.isEmpty()) {
            throw AwardProblems.NOMINATION_NOT_ELIGIBLE.because(unmet);
        }
    }

    /** Offices are public and memberships are not. */
    private static boolean isSecret(AwardCycle cycle) {
        return cycle.rule().nominees() == Circle.OWN_MEMBERS;
    }

    /** Somebody whose name is hidden from the caller is to the caller as if there were nobody of that id. */
    private boolean mayKnow(AwardCycle cycle, UUID nominee) {
        boolean acts = cycles.isRunByCaller(cycle);
        return cycle.rule().nominees() == Circle.OWN_OFFICERS
                || members.includeNamed(nominee, acts ? NAMED_TO_OFFICERS : NAMED_TO_MEMBERS)
                || (acts && isIn(Circle.OWN_MEMBERS, cycle, nominee));
    }

    boolean mayNominate(AwardCycle cycle, UUID member) {
        return isIn(cycle.rule().nominators(), cycle, member);
    }

    /**
     * @param seesBelonging whether the caller may know whether the nominee belongs; to anybody else that is left out
     */
    EligibilityView of(AwardCycle cycle, Nomination nomination, boolean seesBelonging) {
        int needed = cycle.rule().secondsNeeded();
        Check consented = new Check(
                NominationCondition.CONSENTED,
                nomination.state() == NominationState.CONSENTED,
                "It is " + nomination.state() + ".");
        Check seconded = new Check(
                NominationCondition.SECONDED,
                nomination.seconds() >= needed,
                nomination.seconds() + " of " + needed + " seconded it.");
        Stream<Check> ofPeople = ofPeople(cycle, nomination.nominatedBy(), nomination.nomineeId()).stream()
                .filter(check ->
                        seesBelonging || !isSecret(cycle) || check.condition() != NominationCondition.NOMINEE_BELONGS);
        return EligibilityView.of(
                nomination.id(),
                Stream.concat(ofPeople, Stream.of(consented, seconded)).toList());
    }

    private List<Check> ofPeople(AwardCycle cycle, UUID nominator, UUID nominee) {
        AwardRule rule = cycle.rule();
        return List.of(
                new Check(
                        NominationCondition.NOMINATOR_BELONGS,
                        isIn(rule.nominators(), cycle, nominator),
                        "Who nominates has to be one of " + rule.nominators() + "."),
                belongs(cycle, nominee),
                new Check(
                        NominationCondition.NOT_BY_ONESELF,
                        rule.selfNomination() || !nominator.equals(nominee),
                        rule.selfNomination() ? "One may nominate oneself." : "Nobody nominates oneself."),
                waited(cycle, nominee));
    }

    private Check belongs(AwardCycle cycle, UUID nominee) {
        Circle nominees = cycle.rule().nominees();
        return new Check(
                NominationCondition.NOMINEE_BELONGS,
                isIn(nominees, cycle, nominee),
                "Who is nominated has to be one of " + nominees + ".");
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
