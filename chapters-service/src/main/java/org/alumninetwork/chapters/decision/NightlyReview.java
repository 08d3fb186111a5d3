package org.alumninetwork.chapters.decision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.chapters.chapter.Certifications;
import org.alumninetwork.chapters.chapter.Chapter;
import org.alumninetwork.chapters.chapter.ChapterRepository;
import org.alumninetwork.chapters.standing.Measurement;
import org.alumninetwork.chapters.standing.Measurements;

/**
 * Looks at all chapters for each day that has ended everywhere: keeps since when a rule is not met, puts certified
 * chapters at risk with a day by which to mend it, and proposes to staff what else follows. Days that were missed are
 * caught up with, each once, whichever instance is first. What somebody has decided since stands, whatever that day was.
 */
@ApplicationScoped
public class NightlyReview {

    /** Where the day ends last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final ReviewRecords records;
    private final Measurements measurements;
    private final ChapterRepository chapters;
    private final Certifications certifications;
    private final DecisionLog log;
    private final Clock clock;

    NightlyReview(
            ReviewRecords records,
            Measurements measurements,
            ChapterRepository chapters,
            Certifications certifications,
            DecisionLog log,
            Clock clock) {
        this.records = records;
        this.measurements = measurements;
        this.chapters = chapters;
        this.certifications = certifications;
        this.log = log;
        this.clock = clock;
    }

    /** Hourly, so that a service that was down at the hour loses nothing; a day that was looked at is left aside. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void catchUp() {
        LocalDate last = LocalDate.ofInstant(clock.instant(), LAST_ZONE).minusDays(1);
        LocalDate first = QuarkusTransaction.requiringNew().call(() -> records.firstNotReviewed(last));
        first.datesUntil(last.plusDays(1))
                .forEach(day -> QuarkusTransaction.requiringNew().run(() -> review(day)));
    }

    private void review(LocalDate day) {
        if (!records.begin(day)) {
            return;
        }
        Map<UUID, CertificationState> reviewed = records.chaptersOn(day);
        Map<UUID, List<Measurement>> found =
                measurements.of(reviewed.keySet(), day).stream().collect(Collectors.groupingBy(Measurement::chapterId));
        List<Measurement> unmet = found.values().stream()
                .flatMap(List::stream)
                .filter(measurement -> !measurement.met())
                .toList();
        records.keepFindings(reviewed.keySet(), unmet, day);
        List<Chapter> endangered = certified(unmet);
        found.keySet().removeAll(records.decidedSince(day));
        endangered.stream()
                .filter(chapter -> found.containsKey(chapter.id()))
                .forEach(chapter -> putAtRisk(chapter, found.get(chapter.id()), day));
        records.keepProposals(reviewed.keySet(), Proposals.from(reviewed, found, day), day);
    }

    /** Locked: whoever decides at this moment has decided before, or is to decide afterwards. */
    private List<Chapter> certified(List<Measurement> unmet) {
        Set<UUID> endangered = unmet.stream().map(Measurement::chapterId).collect(Collectors.toSet());
        return endangered.isEmpty() ? List.of() : chapters.locked(CertificationState.CERTIFIED, endangered);
    }

    private void putAtRisk(Chapter chapter, List<Measurement> measured, LocalDate day) {
        LocalDate mendBy = Proposals.firstDeadline(measured);
        Verdict verdict = Verdict.automatic(
                CertificationState.AT_RISK,
                Proposals.inWords(measured) + " It may be mended until " + mendBy + ".",
                mendBy,
                day);
        log.keep(chapter, verdict, measured.stream().map(Measurement::standing).toList());
        chapter.become(CertificationState.AT_RISK, mendBy, clock.instant());
        certifications.published(chapter);
    }
}
