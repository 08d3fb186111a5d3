package org.alumninetwork.members.mentoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
class MentoringRepository implements PanacheRepositoryBase<MentoringOffer, UUID> {

    Optional<MentoringOffer> of(UUID member) {
        return findByIdOptional(member);
    }

    /** As it is in the database, whatever was read before. */
    Optional<MentoringOffer> fresh(UUID member) {
        Optional<MentoringOffer> offer = of(member);
        offer.ifPresent(getSession()::refresh);
        return offer;
    }

    /**
     * Takes a place where one is free, in one statement: the row is locked while it is looked at.
     *
     * @return whether there was one
     */
    boolean takePlace(UUID mentor) {
        return changePlaces("taken = taken + 1", mentor, " and not paused and taken < capacity");
    }

    void freePlace(UUID mentor) {
        changePlaces("taken = taken - 1", mentor, " and taken > 0");
    }

    /** Locked before it counts: what is accepted or ended meanwhile is counted, or comes after the count. */
    void recount(UUID mentor) {
        Values.query(
                        getSession(),
                        "select taken from mentoring_offer where member_id = ?1 for no key update",
                        Integer.class)
                .setParameter(1, mentor)
                .getResultList();
        getSession().createNativeMutationQuery("""
                        update mentoring_offer o set taken = c.mentees, capacity = greatest(o.capacity, c.mentees),
                            version = o.version + 1
                        from (select cast(count(*) as integer) as mentees from contact_request
                            where to_member_id = ?1 and kind = 'MENTORING' and state = 'ACCEPTED') c
                        where o.member_id = ?1 and o.taken <> c.mentees""").setParameter(1, mentor).executeUpdate();
    }

    private boolean changePlaces(String change, UUID mentor, String condition) {
        return getSession()
                        .createNativeMutationQuery("update mentoring_offer set " + change
                                + ", version = version + 1 where member_id = :mentor" + condition)
                        .setParameter("mentor", mentor)
                        .executeUpdate()
                == 1;
    }
}
