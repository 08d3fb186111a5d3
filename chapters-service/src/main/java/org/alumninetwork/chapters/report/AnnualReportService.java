package org.alumninetwork.chapters.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.ChapterProblems;
import org.alumninetwork.chapters.chapter.ChapterRepository;
import org.alumninetwork.chapters.organisation.Organisation;
import org.alumninetwork.chapters.organisation.OrganisationPolicy;
import org.alumninetwork.chapters.organisation.OrganisationRepository;
import org.alumninetwork.support.change.ChangeLog;

/** The chapter files, its certifier accepts or sends back. */
@ApplicationScoped
class AnnualReportService {

    private final OrganisationRepository organisations;
    private final ChapterRepository chapters;
    private final AnnualReportRepository reports;
    private final OrganisationPolicy policy;
    private final ChangeLog changes;
    private final Clock clock;

    AnnualReportService(
            OrganisationRepository organisations,
            ChapterRepository chapters,
            AnnualReportRepository reports,
            OrganisationPolicy policy,
            ChangeLog changes,
            Clock clock) {
        this.organisations = organisations;
        this.chapters = chapters;
        this.reports = reports;
        this.policy = policy;
        this.changes = changes;
        this.clock = clock;
    }

    /** The chapter, to one who acts in it or above. */
    Organisation known(UUID chapter) {
        chapters.required(chapter);
        Organisation organisation = organisations.required(chapter);
        policy.mayAmend(organisation);
        return organisation;
    }

    @Transactional
    AnnualReportView file(UUID chapter, FileAnnualReport filing) {
        LocalDate today = known(chapter).dateAt(clock.instant());
        if (filing.year() >= today.getYear()) {
            throw ChapterProblems.YEAR_NOT_OVER.because("It is " + today + " there.");
        }
        AnnualReport report = reports.on(chapter, filing.year())
                .orElseGet(() -> AnnualReport.on(chapter, filing.year(), clock.instant()));
        report.file(filing.activities(), reports.figures(chapter, filing.year()), today, clock.instant());
        reports.persist(report);
        return published(report);
    }

    @Transactional
    AnnualReportView accept(UUID chapter, UUID id) {
        AnnualReport report = judged(chapter, id);
        report.accept(clock.instant());
        return published(report);
    }

    @Transactional
    AnnualReportView sendBack(UUID chapter, UUID id, ReturnAnnualReport because) {
        AnnualReport report = judged(chapter, id);
        report.sendBack(because.remark(), clock.instant());
        return published(report);
    }

    private AnnualReport judged(UUID chapter, UUID id) {
        policy.mayCertifyFor(chapters.required(chapter).certifierId());
        return reports.required(chapter, id);
    }

    private AnnualReportView published(AnnualReport report) {
        reports.flush();
        AnnualReportView view = report.view();
        changes.changed("annual-report", report.id(), view);
        return view;
    }
}
