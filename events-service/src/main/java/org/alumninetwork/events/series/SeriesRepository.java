package org.alumninetwork.events.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.events.event.VisibleEvents;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
class SeriesRepository implements PanacheRepositoryBase<EventSeries, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(EventSeries series) {
            return new AfterId(series.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    EventSeries required(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /**
     * For this transaction alone, and before any of its occurrences.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    EventSeries locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
    }

    /** Series for some organisations' members or for invited ones are found by their occurrences alone. */
    List<EventSeries> visible(UUID organisation, VisibleEvents visible, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from event_series
                        where (:everything or organisation_id = any(:organisations) or (state <> 'DRAFT'
                            and (template ->> 'visibility' = 'PUBLIC'
                                or (:members and template ->> 'visibility' = 'MEMBERS'))))
                        and (cast(:organisation as uuid) is null or organisation_id = :organisation)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", EventSeries.class)
                .setParameter("everything", visible.everything())
                .setParameter("organisations", visible.organisations().toArray(UUID[]::new))
                .setParameter("members", visible.member() != null)
                .setParameter("organisation", organisation)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** An occurrence by which it is seen who may know of the series: a published one, if there is any. */
    List<UUID> representativeOf(UUID series) {
        return Values.query(
                        getSession(),
                        "select id from event where series_id = ?1 order by state = 'DRAFT', occurs_at desc limit 1",
                        UUID.class)
                .setParameter(1, series)
                .getResultList();
    }

    /** The last occurrence that the rule has before this wall time. */
    Optional<UUID> lastBefore(UUID series, LocalDateTime time) {
        return Values.query(
                        getSession(),
                        "select id from event where series_id = ?1 and occurs_at < ?2 order by occurs_at desc limit 1",
                        UUID.class)
                .setParameter(1, series)
                .setParameter(2, time)
                .getResultStream()
                .findFirst();
    }

    /** How many registrations to each occurrence are neither cancelled nor declined. */
    Map<UUID, Long> registrationsOf(UUID series) {
        return getSession()
                .createNativeQuery("""
                        select e.id, count(r.id) as registrations from event e join registration r on r.event_id = e.id
                        where e.series_id = ?1 and r.state not in ('CANCELLED', 'DECLINED') group by e.id""", Tuple.class)
                .setParameter(1, series)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> row.get("registrations", Long.class)));
    }

    /** Those that should reach further than they do. */
    List<UUID> shorterThan(LocalDateTime until) {
        return Values.query(getSession(), """
                        select id from event_series where state <> 'CANCELLED' and materialised_until < ?1
                        order by materialised_until, id""", UUID.class)
                .setParameter(1, until)
                .getResultList();
    }

    private static RuntimeException missing(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no series " + id + ".");
    }
}
