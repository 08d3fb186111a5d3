package org.alumninetwork.chapters.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.change.ChangeLog;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.patch.MergePatch;

/** The officers of an organisation found its awards and lay down their rules. */
@ApplicationScoped
class AwardService {

    private final OrganisationRepository organisations;
    private final AwardRepository awards;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    AwardService(
            OrganisationRepository organisations,
            AwardRepository awards,
            OrganisationPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.awards = awards;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    AwardView found(AwardDetails details) {
        Organisation giver = organisations.required(details.organisationId());
        policy.mayAmend(giver);
        giver.mustNotBeArchived();
        Award award = Award.of(details, clock.instant());
        awards.persist(award);
        return published(award);
    }

    @Transactional
    AwardView amend(UUID id, Precondition precondition, MergePatch patch) {
        Award award = awards.required(id);
        policy.mayAmend(organisations.required(award.organisationId()));
        precondition.holdsFor(award.version());
        AwardDetails amended = patch.applyTo(award.details());
        if (!amended.organisationId().equals(award.organisationId())) {
            throw AwardProblems.AWARD_STAYS_WHERE_IT_IS.because("It is of " + award.organisationId() + ".");
        }
        award.amend(amended, clock.instant());
        return published(award);
    }

    private AwardView published(Award award) {
        awards.flush();
        AwardView view = award.view();
        changes.changed("award", award.id(), view);
        return view;
    }
}
