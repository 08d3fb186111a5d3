package org.alumninetwork.chapters.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Offer offer) {
            return new AfterId(offer.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    Offer required(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no offer " + id + "."));
    }

    List<Offer> matching(OfferFilter filter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from offer
                        where (cast(:organisation as uuid) is null or organisation_id = :organisation)
                        and (cast(:kind as text) is null or kind = :kind)
                        and (cast(:openOn as date) is null or cast(:openOn as date) between starts_on and ends_on)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Offer.class)
                .setParameter("organisation", filter.organisation)
                .setParameter(
                        "kind", Optional.ofNullable(filter.kind).map(Enum::name).orElse(null))
                .setParameter("openOn", filter.openOn)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
