package org.alumninetwork.chapters.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Keeps claims; that there are never more than there are to claim, and no code is used twice, holds the database. */
@ApplicationScoped
class Claims {

    private final Session database;

    Claims(Session database) {
        this.database = database;
    }

    /** Claims are listed in their order; their ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(ClaimView claim) {
            return new AfterId(claim.id());
        }
    }

    ClaimView add(UUID offer, UUID member, String code, Instant now) {
        return ClaimView.of(database.createNativeQuery("""
                        insert into offer_claim (offer_id, member_id, code, claimed_at) values (?1, ?2, ?3, ?4)
                        returning id, offer_id, code, claimed_at, redeemed_at""", Tuple.class)
                .setParameter(1, offer)
                .setParameter(2, member)
                .setParameter(3, code)
                .setParameter(4, now)
                .getSingleResult());
    }

    Optional<ClaimView> redeem(UUID offer, String code, Instant now) {
        return database
                .createNativeQuery("""
                        update offer_claim set redeemed_at = ?3 where offer_id = ?1 and code = ?2
                        returning id, offer_id, code, claimed_at, redeemed_at""", Tuple.class)
                .setParameter(1, offer)
                .setParameter(2, code)
                .setParameter(3, now)
                .getResultList()
                .stream()
                .findFirst()
                .map(ClaimView::of);
    }

    List<ClaimView> of(UUID offer, UUID member, PageRequest page) {
        return database
                .createNativeQuery("""
                        select id, offer_id, code, claimed_at, redeemed_at from offer_claim
                        where offer_id = :offer and member_id = :member
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Tuple.class)
                .setParameter("offer", offer)
                .setParameter("member", member)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(ClaimView::of)
                .toList();
    }
}
