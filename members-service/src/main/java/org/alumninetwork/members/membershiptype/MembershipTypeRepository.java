package org.alumninetwork.members.membershiptype;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
public class MembershipTypeRepository implements PanacheRepositoryBase<MembershipType, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(MembershipType type) {
            return new AfterId(type.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    MembershipType required(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no type of membership " + id + "."));
    }

    List<MembershipType> matching(MembershipTypeFilter filter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from membership_type
                        where (cast(:organisation as uuid) is null or organisation_id = :organisation)
                        and (cast(:open as boolean) is null or open = :open)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", MembershipType.class)
                .setParameter("organisation", filter.organisation)
                .setParameter("open", filter.open)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** What the type says of grace has changed: its memberships are looked at again in the next run. */
    void reviewMemberships(UUID type, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        update membership m
                        set next_change_on = cast(cast(:now as timestamptz) at time zone o.time_zone as date)
                        from organisation o
                        where o.id = m.organisation_id and m.type_id = :type and m.state in ('ACTIVE', 'GRACE')""")
                .setParameter("type", type)
                .setParameter("now", now)
                .executeUpdate();
    }
}
