package org.alumninetwork.members.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** The agreements of which the replica knows. */
@ApplicationScoped
class Agreements {

    private final Session database;

    Agreements(Session database) {
        this.database = database;
    }

    /**
     * Whether the organisation is, belongs to, or has below it a network or an association: false also for one of which
     * the replica does not know yet.
     */
    boolean isOfANetwork(UUID organisation) {
        return Values.query(database, """
                        with recursive above as (
                            select id, parent_id, kind from organisation where id = ?1
                            union
                            select o.id, o.parent_id, o.kind from organisation o join above on o.id = above.parent_id
                        ), below as (
                            select id, kind from organisation where id = ?1
                            union
                            select o.id, o.kind from organisation o join below on o.parent_id = below.id
                        ) select exists (
                            select from (select kind from above union all select kind from below) as tree
                            where kind in ('NETWORK', 'ASSOCIATION'))""", Boolean.class)
                .setParameter(1, organisation)
                .getSingleResult();
    }

    /** Signed ones between the source's organisation and a network or association; what ends or ended last comes first. */
    List<Agreement> naming(Source source) {
        return database.createNativeQuery("""
                        select p.id, coalesce(p.title->>'en', (select min(t.value) from jsonb_each_text(p.title) t)) as title,
                            p.in_force_from, p.in_force_until, array(
                                select distinct f.name from jsonb_array_elements(p.sharing) as terms
                                cross join lateral jsonb_array_elements_text(terms->'fields') as f (name)
                                where terms->>'source' = :code) as fields
                        from partnership p
                        where p.sharing @> jsonb_build_array(jsonb_build_object('source', :code))
                        and :organisation = any(p.party_ids) and p.in_force_from is not null
                        and exists (select from organisation o where o.id = any(p.party_ids) and o.id <> :organisation
                            and o.kind in ('NETWORK', 'ASSOCIATION'))
                        order by p.in_force_until desc nulls first, p.in_force_from desc, p.id""", Tuple.class)
                .setParameter("code", source.code())
                .setParameter("organisation", source.organisationId())
                .getResultStream()
                .map(row -> new Agreement(
                        row.get("id", UUID.class),
                        row.get("title", String.class),
                        Set.of(row.get("fields", String[].class)),
                        row.get("in_force_from", Instant.class),
                        row.get("in_force_until", Instant.class)))
                .toList();
    }
}
