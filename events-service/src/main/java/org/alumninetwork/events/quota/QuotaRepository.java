package org.alumninetwork.events.quota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
public class QuotaRepository implements PanacheRepositoryBase<Quota, UUID> {

    /** The list is in the order of creation. */
    record AfterId(UUID id) {
        static AfterId of(Quota quota) {
            return new AfterId(quota.id());
        }
    }

    /** All of an event, as they are at this moment; the event's row is locked by whoever seats people by them. */
    public List<Quota> of(UUID event) {
        return list("eventId = ?1 order by id", event);
    }

    /** All of a locked event as the database counts them now, after what this transaction has written. */
    public List<Quota> reread(UUID event) {
        flush();
        List<Quota> all = of(event);
        all.forEach(getSession()::refresh);
        return all;
    }

    List<Quota> of(UUID event, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from quota where event_id = ?1 and (cast(?2 as uuid) is null or id > ?2)
                        order by id limit ?3""", Quota.class)
                .setParameter(1, event)
                .setParameter(2, page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter(3, page.rowsToRead())
                .getResultList();
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the event has none with this id
     */
    Quota required(UUID event, UUID id) {
        return find("eventId = ?1 and id = ?2", event, id)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no quota " + id + " of this event."));
    }
}
