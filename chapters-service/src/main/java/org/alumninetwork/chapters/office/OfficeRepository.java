package org.alumninetwork.chapters.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
public class OfficeRepository implements PanacheRepositoryBase<Office, UUID> {

    /** Offices are listed in the order in which they were created; their ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(Office office) {
            return new AfterId(office.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the organisation has no such office
     */
    Office required(UUID organisation, UUID id) {
        return find("id = ?1 and organisationId = ?2", id, organisation)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no office " + id + " there."));
    }

    /** Locks it until the end of the transaction: terms in one office are decided one after the other. */
    public Optional<Office> locked(UUID organisation, UUID id) {
        return find("id = ?1 and organisationId = ?2", id, organisation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** All of them: an organisation has a handful. */
    public List<Office> of(UUID organisation) {
        return list("organisationId = ?1 order by id", organisation);
    }

    List<Office> of(UUID organisation, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from office where organisation_id = :organisation
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Office.class)
                .setParameter("organisation", organisation)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
