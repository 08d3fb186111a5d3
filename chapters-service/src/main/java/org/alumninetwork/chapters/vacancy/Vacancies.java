package org.alumninetwork.chapters.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Finds required offices that nobody holds, in an organisation and below it. */
@ApplicationScoped
class Vacancies {

    private final Session database;

    Vacancies(Session database) {
        this.database = database;
    }

    /** Vacancies are listed in the order in which the offices were created. */
    record AfterOffice(UUID id) {
        static AfterOffice of(VacancyView vacancy) {
            return new AfterOffice(vacancy.officeId());
        }
    }

    List<VacancyView> on(LocalDate day, UUID organisation, PageRequest page) {
        return database
                .createNativeQuery("""
                        with recursive below as (
                            select id from organisation where id = :organisation
                            union
                            select o.id from organisation o join below on o.parent_id = below.id
                            where o.archived_at is null
                        )
                        select f.organisation_id, f.id, f.type, past.vacant_since, coming.next_starts_on
                        from office f join below on below.id = f.organisation_id
                        cross join lateral (
                            select max(ends_on) + 1 as vacant_since from term where office_id = f.id and ends_on < :day) past
                        cross join lateral (
                            select min(starts_on) as next_starts_on from term where office_id = f.id and starts_on > :day) coming
                        where f.required and (cast(:after as uuid) is null or f.id > :after)
                        and not exists (
                            select from term where office_id = f.id
                            and daterange(starts_on, ends_on, '[]') @> cast(:day as date))
                        order by f.id limit :most""", Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("day", day)
                .setParameter(
                        "after",
                        page.after(AfterOffice.class).map(AfterOffice::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(VacancyView::of)
                .toList();
    }
}
