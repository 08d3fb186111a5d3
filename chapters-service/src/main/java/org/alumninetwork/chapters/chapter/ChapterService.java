package org.alumninetwork.chapters.chapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.chapters.decision.DecisionLog;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;

/** A chapter applies by its own officers. */
@ApplicationScoped
class ChapterService {

    private final OrganisationRepository organisations;
    private final ChapterRepository chapters;
    private final Certifications certifications;
    private final DecisionLog decisions;
    private final OrganisationPolicy policy;
    private final Clock clock;

    ChapterService(
            OrganisationRepository organisations,
            ChapterRepository chapters,
            Certifications certifications,
            DecisionLog decisions,
            OrganisationPolicy policy,
            Clock clock) {
        this.organisations = organisations;
        this.chapters = chapters;
        this.certifications = certifications;
        this.decisions = decisions;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    ChapterView apply(ApplyForCertification application) {
        UUID id = application.organisationId();
        Organisation organisation = organisations
                .findByIdOptional(id)
                .orElseThrow(() -> ChapterProblems.NOT_A_CHAPTER.because("There is no organisation " + id + "."));
        policy.mayAmend(organisation);
        organisation.mustNotBeArchived();
        UUID certifier = chapters.certifierOf(id)
                .orElseThrow(() -> ChapterProblems.NOT_A_CHAPTER.because("It is a " + organisation.kind() + "."));
        return chapters.findByIdOptional(id)
                .map(_ -> again(application))
                .orElseGet(() -> first(application, certifier));
    }

    private ChapterView first(ApplyForCertification application, UUID certifier) {
        Chapter chapter = Chapter.apply(application, certifier, clock.instant());
        chapters.persist(chapter);
        return certifications.published(chapter);
    }

    private ChapterView again(ApplyForCertification application) {
        Chapter chapter = chapters.locked(application.organisationId());
        if (chapter.state() != CertificationState.DISSOLVED) {
            throw ChapterProblems.CHAPTER_HAS_APPLIED.because("It is " + chapter.state() + ".");
        }
        decisions.appliedAgain(chapter);
        chapter.applyWith(application, clock.instant());
        return certifications.published(chapter);
    }

    @Transactional
    ApplicationView applicationOf(UUID id) {
        Chapter chapter = chapters.required(id);
        policy.mayAmend(organisations.required(id));
        return ApplicationView.of(chapter);
    }
}
