package org.alumninetwork.chapters.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.problem.CommonProblems;
import org.alumninetwork.support.sql.Values;

@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    /** The list is ordered by id, which grows with time. */
    record AfterId(UUID id) {
        static AfterId of(Organisation organisation) {
            return new AfterId(organisation.id());
        }
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none
     */
    public Organisation required(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no organisation " + id + "."));
    }

    List<Organisation> matching(OrganisationFilter filter, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from organisation
                        where (cast(:kind as text) is null or kind = :kind)
                        and (cast(:country as text) is null or country = :country)
                        and (cast(:parent as uuid) is null or parent_id = :parent)
                        and (cast(:q as text) is null or strpos(name_search, (select searchable(:q))) > 0)
                        and (:archived or archived_at is null)
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Organisation.class)
                .setParameter(
                        "kind", Optional.ofNullable(filter.kind).map(Enum::name).orElse(null))
                .setParameter("country", filter.country)
                .setParameter("parent", filter.parent)
                .setParameter("q", filter.q)
                .setParameter("archived", filter.archived)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }

    public boolean isChapter(UUID id) {
        return count("id = ?1 and kind = ?2", id, OrganisationKind.CHAPTER) > 0;
    }

    /** Those of the ids that no organisation has. */
    public List<UUID> unknownAmong(Collection<UUID> ids) {
        return Values.query(getSession(), """
                        select asked.id from unnest(cast(?1 as uuid[])) as asked (id)
                        where not exists (select from organisation o where o.id = asked.id)""", UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** The organisation and everything above it: an office held in any of them gives rights in it. */
    public List<UUID> lineageOf(UUID id) {
        return Values.query(getSession(), """
                        with recursive lineage as (
                            select id, parent_id from organisation where id = ?1
                            union
                            select o.id, o.parent_id from organisation o join lineage on o.id = lineage.parent_id
                        ) select id from lineage""", UUID.class).setParameter(1, id).getResultList();
    }
}
