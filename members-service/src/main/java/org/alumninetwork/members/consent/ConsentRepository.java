package org.alumninetwork.members.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Consent consent) {
            return new AfterId(consent.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where none for the purpose is in force
     */
    Consent inForce(UUID member, String purpose) {
        return find("memberId = ?1 and purpose = ?2 and withdrawnAt is null", member, purpose)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("No consent to " + purpose + " is in force."));
    }

    List<Consent> of(UUID member, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from consent where member_id = :member
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Consent.class)
                .setParameter("member", member)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
