package org.alumninetwork.chapters.confirmation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class ConfirmationRepository implements PanacheRepositoryBase<Confirmation, UUID> {

    /** Confirmations are listed in their order; their ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(Confirmation confirmation) {
            return new AfterId(confirmation.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none of this chapter
     */
    Confirmation required(UUID chapter, UUID id) {
        return find("id = ?1 and chapterId = ?2", id, chapter)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no confirmation " + id + " there."));
    }

    List<Confirmation> of(UUID chapter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from chapter_confirmation where chapter_id = :chapter
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Confirmation.class)
                .setParameter("chapter", chapter)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
