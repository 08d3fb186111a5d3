package org.alumninetwork.chapters.cycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
class AwardCycleRepository implements PanacheRepositoryBase<AwardCycle, UUID> {

    /** The list is ordered by year, of which an award has one each. */
    record AfterYear(int year) {
        static AfterYear of(CycleView cycle) {
            return new AfterYear(cycle.year());
        }
    }

    List<AwardCycle> of(UUID award, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from award_cycle where award_id = :award
                        and (cast(:after as integer) is null or year > :after)
                        order by year limit :most""", AwardCycle.class)
                .setParameter("award", award)
                .setParameter(
                        "after",
                        page.after(AfterYear.class).map(AfterYear::year).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** Those that the clock may change. */
    List<UUID> running() {
        return Values.query(
                        getSession(),
                        "select id from award_cycle where phase not in ('ANNOUNCED', 'CANCELLED') order by id",
                        UUID.class)
                .getResultList();
    }
}
