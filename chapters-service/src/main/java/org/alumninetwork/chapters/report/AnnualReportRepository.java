package org.alumninetwork.chapters.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class AnnualReportRepository implements PanacheRepositoryBase<AnnualReport, UUID> {

    /** Reports are listed in the order of their years. */
    record AfterYear(int year) {
        static AfterYear of(AnnualReport report) {
            return new AfterYear(report.year());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none of this chapter
     */
    AnnualReport required(UUID chapter, UUID id) {
        return find("id = ?1 and chapterId = ?2", id, chapter)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no report " + id + " there."));
    }

    Optional<AnnualReport> on(UUID chapter, int year) {
        return find("chapterId = ?1 and year = ?2", chapter, year).firstResultOptional();
    }

    List<AnnualReport> of(UUID chapter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from annual_report where chapter_id = :chapter
                        and (cast(:after as integer) is null or year > :after)
                        order by year limit :most""", AnnualReport.class)
                .setParameter("chapter", chapter)
                .setParameter(
                        "after",
                        page.after(AfterYear.class).map(AfterYear::year).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** What the feeds of events and memberships told of that year. */
    AnnualFigures figures(UUID chapter, int year) {
        Tuple row = getSession()
                .createNativeQuery("""
                        select cast(count(*) as integer) as events,
                            cast(count(*) filter (where exists (
                                select from hosted_event h where h.event_id = e.event_id
                                and h.organisation_id <> e.organisation_id)) as integer) as joint,
                            cast(coalesce(sum(attendees), 0) as integer) as attendees,
                            (select cast(count(distinct member_id) as integer) from membership
                                where organisation_id = :chapter and state <> 'APPLIED'
                                and starts_on <= make_date(:year, 12, 31)
                                and (ends_on is null or ends_on >= make_date(:year, 12, 31))) as members
                        from hosted_event e where organisation_id = :chapter and state in ('PUBLISHED', 'COMPLETED')
                        and held_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)""", Tuple.class)
                .setParameter("chapter", chapter)
                .setParameter("year", year)
                .getSingleResult();
        return new AnnualFigures(
                row.get("events", Integer.class),
                row.get("joint", Integer.class),
                row.get("attendees", Integer.class),
                row.get("members", Integer.class));
    }
}
