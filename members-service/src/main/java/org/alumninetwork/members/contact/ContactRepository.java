package org.alumninetwork.members.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<ContactRequest, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(ContactRequest request) {
            return new AfterId(request.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none that concerns the member
     */
    ContactRequest required(UUID id, UUID member) {
        return findByIdOptional(id).filter(request -> request.isBetween(member)).orElseThrow(() -> missing(id));
    }

    /** As it is now that nobody else can change it. */
    ContactRequest locked(UUID id, UUID member) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(request -> request.isBetween(member))
                .orElseThrow(() -> missing(id));
    }

    /** All that concern the member, as they are now that nobody else can change them. */
    List<ContactRequest> lockedOf(UUID member) {
        return find("fromMemberId = ?1 or toMemberId = ?1", Sort.by("id"), member)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<ContactRequest> matching(UUID member, ContactFilter filter, PageRequest page) {
        return getSession()
                .createNativeQuery(
                        "select * from contact_request where " + side(filter.direction)
                                + " and (cast(:state as text) is null or state = :state)"
                                + " and (cast(:after as uuid) is null or id > :after) order by id limit :most",
                        ContactRequest.class)
                .setParameter("member", member)
                .setParameter("state", filter.state == null ? null : filter.state.name())
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** A member's requests are counted and made one after the other. */
    void takeTurn(UUID member) {
        Values.query(getSession(), "select cast(pg_advisory_xact_lock(hashtextextended(?1, 5)) as text)", String.class)
                .setParameter(1, "contact:" + member)
                .getSingleResult();
    }

    long madeSince(UUID member, Instant since) {
        return count("fromMemberId = ?1 and createdAt > ?2", member, since);
    }

    long pendingOf(UUID member) {
        return count("fromMemberId = ?1 and state = ?2", member, ContactState.PENDING);
    }

    boolean wasRefusedSince(UUID from, UUID to, Instant since) {
        return count(
                        "fromMemberId = ?1 and toMemberId = ?2 and state = ?3 and decidedAt > ?4",
                        from,
                        to,
                        ContactState.REFUSED,
                        since)
                > 0;
    }

    private static String side(ContactDirection direction) {
        if (direction == null) {
            return "(from_member_id = :member or to_member_id = :member)";
        }
        return switch (direction) {
            case SENT -> "from_member_id = :member";
            case RECEIVED -> "to_member_id = :member";
        };
    }

    private static RuntimeException missing(UUID id) {
        return CommonProblems.NOT_FOUND.because("There is no contact request " + id + ".");
    }
}
