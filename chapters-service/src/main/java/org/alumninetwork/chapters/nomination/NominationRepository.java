package org.alumninetwork.chapters.nomination;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;

@ApplicationScoped
class NominationRepository implements PanacheRepositoryBase<Nomination, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Nomination nomination) {
            return new AfterId(nomination.id());
        }
    }

    List<Nomination> seenIn(UUID cycle, Sight sight, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from award_nomination where cycle_id = :cycle
                        and (:all or (:consented and state = 'CONSENTED')
                            or nominee_id = cast(:member as uuid) or nominated_by = cast(:member as uuid))
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Nomination.class)
                .setParameter("cycle", cycle)
                .setParameter("all", sight.all())
                .setParameter("consented", sight.consented())
                .setParameter("member", sight.member().orElse(null))
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    void keepSecond(UUID nomination, UUID member, Instant now) {
        getSession()
                .createNativeMutationQuery(
                        "insert into award_second (nomination_id, member_id, seconded_at) values (?1, ?2, ?3)")
                .setParameter(1, nomination)
                .setParameter(2, member)
                .setParameter(3, now)
                .executeUpdate();
    }
}
