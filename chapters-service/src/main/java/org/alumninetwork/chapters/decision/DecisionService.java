package org.alumninetwork.chapters.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.chapter.Certifications;
import org.alumninetwork.chapters.chapter.Chapter;
import org.alumninetwork.chapters.chapter.ChapterProblems;
import org.alumninetwork.chapters.chapter.ChapterRepository;
import org.alumninetwork.chapters.member.CallingMember;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.chapters.standing.StandingView;
import org.alumninetwork.chapters.standing.Standings;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.problem.Violation;

/**
 * Decided by the certifier, on the standing that was read. The chapter's row is locked first, so that of two decisions
 * at once the second finds the standing changed by the first.
 */
@ApplicationScoped
class DecisionService {

    private final OrganisationRepository organisations;
    private final ChapterRepository chapters;
    private final DecisionRepository decisions;
    private final DecisionLog log;
    private final Standings standings;
    private final EventsToCome eventsToCome;
    private final Certifications certifications;
    private final OrganisationPolicy policy;
    private final CallingMember calling;
    private final Clock clock;

    DecisionService(
            OrganisationRepository organisations,
            ChapterRepository chapters,
            DecisionRepository decisions,
            DecisionLog log,
            Standings standings,
            EventsToCome eventsToCome,
            Certifications certifications,
            OrganisationPolicy policy,
            CallingMember calling,
            Clock clock) {
        this.organisations = organisations;
        this.chapters = chapters;
        this.decisions = decisions;
        this.log = log;
        this.standings = standings;
        this.eventsToCome = eventsToCome;
        this.certifications = certifications;
        this.policy = policy;
        this.calling = calling;
        this.clock = clock;
    }

    @Transactional
    DecisionView decide(UUID chapterId, Precondition onStanding, Decide decide) {
        Organisation organisation = organisations.required(chapterId);
        Chapter chapter = chapters.locked(chapterId);
        policy.mayCertifyFor(chapter.certifierId());
        LocalDate today = organisation.dateAt(clock.instant());
        StandingView standing = standings.of(organisation, today);
        onStanding.holdsFor(standing.version());
        mustFollow(chapter.state(), decide.toState());
        refuseWhileEventsAreToCome(chapterId, decide.toState());
        LocalDate mendBy = mendBy(decide, standing, today);
        Verdict verdict =
                Verdict.of(decide.toState(), decide.reasons(), calling.id().orElse(null), mendBy, today);
        DecisionView decision = log.keep(chapter, verdict, standing.rules());
        chapter.become(verdict.toState(), mendBy, clock.instant());
        certifications.published(chapter);
        return decision;
    }

    @Transactional
    DecisionView appeal(UUID chapterId, UUID id, AppealDecision appeal) {
        Organisation organisation = organisations.required(chapterId);
        policy.mayAmend(organisation);
        Decision decision = decisions.locked(chapterId, id);
        if (!decision.canBeAppealed(organisation.dateAt(clock.instant()))) {
            throw ChapterProblems.APPEAL_NOT_POSSIBLE.because(Optional.ofNullable(decision.appealUntil())
                    .map(until -> "It could be appealed once, until " + until + ".")
                    .orElse("It takes nothing from the chapter."));
        }
        decision.appeal(appeal.grounds(), clock.instant());
        return log.published(decision);
    }

    /** Held by the database, too, which does not say what would be possible. */
    private void mustFollow(CertificationState present, CertificationState next) {
        List<String> possible = chapters.statesAfter(present);
        if (next != present && !possible.contains(next.name())) {
            throw ChapterProblems.TRANSITION_NOT_ALLOWED.because(
                    present + " is followed by " + String.join(" or ", possible) + ".");
        }
    }

    private static LocalDate mendBy(Decide decide, StandingView standing, LocalDate today) {
        LocalDate asked = decide.mendBy();
        if (asked != null && decide.toState() != CertificationState.AT_RISK) {
            throw refused("goes with AT_RISK alone: in " + decide.toState() + " nothing is to be mended by a day");
        }
        if (asked != null && !asked.isAfter(today)) {
            throw refused("must be " + today.plusDays(1) + " or later, on the chapter's local date");
        }
        return decide.toState() == CertificationState.AT_RISK && asked == null ? standing.mendBy() : asked;
    }

    private static RuntimeException refused(String mendBy) {
        return CommonProblems.INVALID_REQUEST.because(
                "Mend what `violations` names.", List.of(Violation.ofBody("/mendBy", mendBy)));
    }

    private void refuseWhileEventsAreToCome(UUID chapter, CertificationState toState) {
        List<UUID> coming = toState == CertificationState.DISSOLVED ? eventsToCome.of(chapter) : List.of();
        if (!coming.isEmpty()) {
            throw ChapterProblems.CHAPTER_HAS_EVENTS_TO_COME.because("To come are " + coming + ".");
        }
    }
}
