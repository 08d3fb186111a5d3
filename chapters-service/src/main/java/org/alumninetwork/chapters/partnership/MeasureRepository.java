package org.alumninetwork.chapters.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class MeasureRepository implements PanacheRepositoryBase<Measure, UUID> {

    /** Measures are listed in the order in which they are due. */
    record AfterDay(LocalDate dueOn, UUID id) {
        static AfterDay of(Measure measure) {
            return new AfterDay(measure.dueOn(), measure.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the agreement has no such measure
     */
    Measure required(UUID partnership, UUID id) {
        return find("id = ?1 and partnershipId = ?2", id, partnership)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no measure " + id + " there."));
    }

    List<Measure> of(UUID partnership, PageRequest page) {
        Optional<AfterDay> after = page.after(AfterDay.class);
        return getSession()
                .createNativeQuery("""
                        select * from partnership_measure where partnership_id = :partnership
                        and (cast(:afterDay as date) is null
                            or (due_on, id) > (cast(:afterDay as date), cast(:afterId as uuid)))
                        order by due_on, id limit :most""", Measure.class)
                .setParameter("partnership", partnership)
                .setParameter("afterDay", after.map(AfterDay::dueOn).orElse(null))
                .setParameter("afterId", after.map(AfterDay::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
