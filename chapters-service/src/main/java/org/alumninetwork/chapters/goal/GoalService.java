package org.alumninetwork.chapters.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.chapters.period.Period;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** The officers of an organisation set its goals. */
@ApplicationScoped
class GoalService {

    private final OrganisationRepository organisations;
    private final GoalRepository goals;
    private final ContributionRepository contributions;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    GoalService(
            OrganisationRepository organisations,
            GoalRepository goals,
            ContributionRepository contributions,
            OrganisationPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.goals = goals;
        this.contributions = contributions;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    GoalView set(GoalDetails details) {
        Organisation organisation = organisations.required(details.organisationId());
        policy.mayAmend(organisation);
        organisation.mustNotBeArchived();
        details.period().mustNotEndBeforeItStarts(GoalProblems.GOAL_ENDS_BEFORE_IT_STARTS);
        Goal goal = Goal.of(details, clock.instant());
        goals.persist(goal);
        return published(goal);
    }

    @Transactional
    GoalView amend(UUID id, Precondition precondition, MergePatch patch) {
        Goal goal = goals.required(id);
        policy.mayAmend(organisations.required(goal.organisationId()));
        precondition.holdsFor(goal.version());
        GoalDetails amended = patch.applyTo(goal.details());
        amended.period().mustNotEndBeforeItStarts(GoalProblems.GOAL_ENDS_BEFORE_IT_STARTS);
        if (!amended.organisationId().equals(goal.organisationId())) {
            throw GoalProblems.GOAL_STAYS_WHERE_IT_IS.because("It is of " + goal.organisationId() + ".");
        }
        goal.amend(amended, clock.instant());
        GoalView view = published(goal);
        mustCoverWhatWasConfirmed(id, amended.period());
        return view;
    }

    /** Once the goal is written: what is confirmed at the same moment has been waited for. */
    private void mustCoverWhatWasConfirmed(UUID id, Period period) {
        long outside = contributions.confirmedOutside(id, period);
        if (outside > 0) {
            throw GoalProblems.CONTRIBUTIONS_OUTSIDE.because("It would leave out " + outside + ".");
        }
    }

    private GoalView published(Goal goal) {
        goals.flush();
        GoalView view = goal.view();
        changes.changed("goal", goal.id(), view);
        return view;
    }
}
