package org.alumninetwork.chapters.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
public class AwardRepository implements PanacheRepositoryBase<Award, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Award award) {
            return new AfterId(award.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    public Award required(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no award " + id + "."));
    }

    /**
     * @param organisation null for those of every organisation
     */
    List<Award> of(UUID organisation, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from award
                        where (cast(:organisation as uuid) is null or organisation_id = :organisation)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Award.class)
                .setParameter("organisation", organisation)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
