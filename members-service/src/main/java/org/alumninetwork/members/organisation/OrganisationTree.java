package org.alumninetwork.members.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Questions to the tree of organisations, as far as the replica knows it. */
@ApplicationScoped
public class OrganisationTree {

    private final Session database;

    OrganisationTree(Session database) {
        this.database = database;
    }

    /** The organisation and everything above it: an office held in any of them gives rights in it. */
    public List<UUID> lineageOf(UUID organisation) {
        return Values.query(database, """
                        with recursive lineage as (
                            select id, parent_id from organisation where id = ?1
                            union
                            select o.id, o.parent_id from organisation o join lineage on o.id = lineage.parent_id
                        ) select id from lineage""", UUID.class)
                .setParameter(1, organisation)
                .getResultList();
    }

    /** The sources whose people are at home in these organisations, or in what is below them. */
    public List<UUID> sourcesAtOrBelow(List<UUID> organisations) {
        return Values.query(database, """
                        with recursive reach as (
                            select id from organisation where id = any(?1)
                            union
                            select o.id from organisation o join reach on o.parent_id = reach.id
                        ) select distinct h.source_id from source_home h join reach on h.organisation_id = reach.id""", UUID.class)
                .setParameter(1, organisations.toArray(UUID[]::new))
                .getResultList();
    }

    /** These organisations and everything below them. */
    public List<UUID> atOrBelow(List<UUID> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : Values.query(database, """
                        with recursive reach as (
                            select id from organisation where id = any(?1)
                            union
                            select o.id from organisation o join reach on o.parent_id = reach.id
                        ) select id from reach""", UUID.class)
                        .setParameter(1, organisations.toArray(UUID[]::new))
                        .getResultList();
    }
}
