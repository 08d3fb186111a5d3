package org.alumninetwork.members.suppression;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class SuppressionLiftRepository implements PanacheRepositoryBase<SuppressionLift, UUID> {

    /** The list is ordered by id, which grows with time; the latest comes first. */
    record BeforeId(UUID id) {
        static BeforeId of(SuppressionLift lift) {
            return new BeforeId(lift.id());
        }
    }

    List<SuppressionLift> latest(PageRequest page) {
        return page.after(BeforeId.class)
                .map(before -> find("id < ?1 order by id desc", before.id()))
                .orElseGet(() -> find("order by id desc"))
                .range(0, page.rowsToRead() - 1)
                .list();
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    SuppressionLift required(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no lift of a suppression " + id + "."));
    }

    /** Whether the identifier was refused until now. */
    boolean lift(String kind, String identifier) {
        return getSession()
                        .createNativeMutationQuery(
                                "delete from suppressed_identity where hash = suppression_hash(?1, ?2)")
                        .setParameter(1, kind)
                        .setParameter(2, identifier)
                        .executeUpdate()
                > 0;
    }
}
