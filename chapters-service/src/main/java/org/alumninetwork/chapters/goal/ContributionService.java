package org.alumninetwork.chapters.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.member.CallingMember;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;
import org.alumninetwork.support.problem.CommonProblems;

/** Members tell what they did; the officers of those whose goal it is confirm it, and see all that was told. */
@ApplicationScoped
class ContributionService {

    private final OrganisationRepository organisations;
    private final GoalRepository goals;
    private final ContributionRepository contributions;
    private final OrganisationPolicy policy;
    private final CallingMember calling;
    private final ChangeLog changes;
    private final Clock clock;

    ContributionService(
            OrganisationRepository organisations,
            GoalRepository goals,
            ContributionRepository contributions,
            OrganisationPolicy policy,
            CallingMember calling,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.goals = goals;
        this.contributions = contributions;
        this.policy = policy;
        this.calling = calling;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    ContributionView tell(UUID goalId, TellContribution told) {
        Goal goal = goals.required(goalId);
        UUID member = calling.required("Only members contribute.");
        LocalDate today = organisations.required(goal.organisationId()).dateAt(clock.instant());
        mustBeInTheTimeOf(goal, told.happenedOn());
        if (told.happenedOn().isAfter(today)) {
            throw notInTheTime(told.happenedOn());
        }
        if (told.chapterId() != null && !organisations.isChapter(told.chapterId())) {
            throw GoalProblems.UNKNOWN_CHAPTER.because("There is no chapter " + told.chapterId() + ".");
        }
        Contribution contribution = Contribution.to(goal, member, told, clock.instant());
        contributions.persist(contribution);
        return published(contribution);
    }

    private static void mustBeInTheTimeOf(Goal goal, LocalDate happenedOn) {
        if (!goal.details().period().covers(happenedOn)) {
            throw notInTheTime(happenedOn);
        }
    }

    private static RuntimeException notInTheTime(LocalDate happenedOn) {
        return GoalProblems.NOT_IN_THE_TIME_OF_THE_GOAL.because("It happened on " + happenedOn + ".");
    }

    /** Only the member says who is named. */
    @Transactional
    ContributionView credit(UUID goal, UUID id, Precondition precondition, MergePatch patch) {
        Contribution contribution = seen(goal, id);
        if (!calling.is(contribution.memberId())) {
            throw CommonProblems.FORBIDDEN.because("Only the member says whether to be named.");
        }
        precondition.holdsFor(contribution.version());
        contribution.credit(patch.applyTo(contribution.credit()).credited(), clock.instant());
        return published(contribution);
    }

    @Transactional
    ContributionView decide(UUID goalId, UUID id, ContributionState decision) {
        Goal goal = goals.held(goalId);
        policy.mayAmend(organisations.required(goal.organisationId()));
        Contribution contribution = contributions.required(goalId, id);
        if (decision == ContributionState.CONFIRMED) {
            mustBeInTheTimeOf(goal, contribution.happenedOn());
        }
        contribution.decide(decision, clock.instant());
        return published(contribution);
    }

    /** One's own, or those to a goal of one's organisation; of others' nobody is told. */
    Contribution seen(UUID goalId, UUID id) {
        Goal goal = goals.required(goalId);
        Contribution contribution = contributions.required(goalId, id);
        if (!calling.is(contribution.memberId()) && !policy.actsIn(goal.organisationId())) {
            throw ContributionRepository.none(id);
        }
        return contribution;
    }

    List<Contribution> seenIn(UUID goalId, PageRequest page) {
        Goal goal = goals.required(goalId);
        if (policy.actsIn(goal.organisationId())) {
            return contributions.to(goalId, null, page);
        }
        return calling.id()
                .map(member -> contributions.to(goalId, member, page))
                .orElse(List.of());
    }

    private ContributionView published(Contribution contribution) {
        contributions.flush();
        ContributionView view = contribution.view();
        changes.changed("contribution", contribution.id(), view);
        return view;
    }
}
