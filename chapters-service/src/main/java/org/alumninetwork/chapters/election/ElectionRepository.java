package org.alumninetwork.chapters.election;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class ElectionRepository implements PanacheRepositoryBase<Election, UUID> {

    /** Elections are listed in the order in which they were held. */
    record AfterDay(LocalDate heldOn, UUID id) {
        static AfterDay of(Election election) {
            return new AfterDay(election.details().heldOn(), election.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the organisation has no such election
     */
    Election required(UUID organisation, UUID id) {
        return find("id = ?1 and organisationId = ?2", id, organisation)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no election " + id + " there."));
    }

    List<Election> of(UUID organisation, PageRequest page) {
        Optional<AfterDay> after = page.after(AfterDay.class);
        return getSession()
                .createNativeQuery("""
                        select * from election where organisation_id = :organisation
                        and (cast(:afterDay as date) is null
                            or (held_on, id) > (cast(:afterDay as date), cast(:afterId as uuid)))
                        order by held_on, id limit :most""", Election.class)
                .setParameter("organisation", organisation)
                .setParameter("afterDay", after.map(AfterDay::heldOn).orElse(null))
                .setParameter("afterId", after.map(AfterDay::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
