package org.alumninetwork.chapters.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.ChapterProblems;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a chapter reports on a year; there is one for each year. */
@Entity
class AnnualReport {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID chapterId;
    private int year;

    @Enumerated(EnumType.STRING)
    private AnnualReportState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private AnnualFigures figures;

    private String activities;
    private LocalDate filedOn;
    private String remark;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected AnnualReport() {}

    static AnnualReport on(UUID chapterId, int year, Instant now) {
        AnnualReport report = new AnnualReport();
        report.chapterId = chapterId;
        report.year = year;
        report.createdAt = now;
        return report;
    }

    /**
     * For the first time, or again.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 where it is accepted
     */
    void file(String told, AnnualFigures known, LocalDate today, Instant now) {
        mustNotBeAccepted();
        activities = told;
        figures = known;
        filedOn = today;
        remark = null;
        become(AnnualReportState.FILED, now);
    }

    void accept(Instant now) {
        become(AnnualReportState.ACCEPTED, now);
    }

    void sendBack(String why, Instant now) {
        mustNotBeAccepted();
        remark = why;
        become(AnnualReportState.RETURNED, now);
    }

    private void become(AnnualReportState next, Instant now) {
        state = next;
        updatedAt = now;
    }

    private void mustNotBeAccepted() {
        if (state == AnnualReportState.ACCEPTED) {
            throw ChapterProblems.REPORT_IS_ACCEPTED.because("The report on " + year + " is accepted.");
        }
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    AnnualReportView view() {
        return new AnnualReportView(
                id, chapterId, year, state, figures, activities, filedOn, remark, createdAt, updatedAt, version);
    }
}
