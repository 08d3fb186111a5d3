package org.alumninetwork.members.affiliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.members.member.MemberBelongings;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;

@ApplicationScoped
public class AffiliationRepository implements PanacheRepositoryBase<Affiliation, UUID>, MemberBelongings {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Affiliation affiliation) {
            return new AfterId(affiliation.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the member has no such affiliation
     */
    Affiliation required(UUID memberId, UUID id) {
        return find("memberId = ?1 and id = ?2", memberId, id)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("The member has no affiliation " + id + "."));
    }

    /** @param source only those from this source, or all */
    List<Affiliation> of(UUID memberId, Optional<UUID> source, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from affiliation where member_id = :member
                        and (cast(:source as uuid) is null or source_id = :source)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Affiliation.class)
                .setParameter("member", memberId)
                .setParameter("source", source.orElse(null))
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    /** Of several members, from one source, each member's in the order in which they came. */
    public List<AffiliationView> fromSource(Collection<UUID> members, UUID source, String code) {
        return find("memberId in ?1 and sourceId = ?2 order by id", members, source).stream()
                .map(affiliation -> AffiliationView.of(affiliation, code))
                .toList();
    }

    /** All that speaks for the member, in the order in which it came, without the codes of sources. */
    public List<AffiliationView> evidenceOf(UUID member) {
        return list("memberId = ?1 order by id", member).stream()
                .map(affiliation -> AffiliationView.of(affiliation, null))
                .toList();
    }

    /** With what it was before, in {@code affiliation_version}. */
    @Override
    public void deleteOf(UUID memberId) {
        delete("memberId", memberId);
        getSession()
                .createNativeMutationQuery("delete from affiliation_version where member_id = ?1")
                .setParameter(1, memberId)
                .executeUpdate();
    }
}
