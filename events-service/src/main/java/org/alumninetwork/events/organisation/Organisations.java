package org.alumninetwork.events.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Questions about the tree of organisations, answered by the replica. */
@ApplicationScoped
public class Organisations {

    private final Session database;

    Organisations(Session database) {
        this.database = database;
    }

    /** Known, and not archived. */
    public boolean isActive(UUID id) {
        return Values.query(
                        database,
                        "select exists (select from organisation where id = ?1 and archived_at is null)",
                        Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Those of them that are not known, or archived. */
    public List<UUID> unknownAmong(Collection<UUID> ids) {
        return Values.query(database, """
                        select id from unnest(?1) as named (id)
                        where not exists (select from organisation o where o.id = named.id and o.archived_at is null)
                        order by id""", UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** These organisations and everything above them: an office held in any of them gives rights there. */
    public List<UUID> lineageOf(Collection<UUID> ids) {
        return Values.query(database, """
                        with recursive lineage as (
                            select id, parent_id from organisation where id = any(?1)
                            union
                            select o.id, o.parent_id from organisation o join lineage on o.id = lineage.parent_id
                        ) select id from lineage""", UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** What it is called, by language tag; archived ones, too. */
    public Optional<Map<String, String>> nameOf(UUID id) {
        return database.createNativeQuery("""
                        select key, value from organisation, jsonb_each_text(name) where id = ?1""", Tuple.class)
                .setParameter(1, id)
                .getResultStream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(row -> row.get("key", String.class), row -> row.get("value", String.class)),
                        name -> Optional.of(name).filter(texts -> !texts.isEmpty())));
    }

    /**
     * Those of which somebody is a member at that moment, everything above them, and those that invite the members of any of
     * these by an agreement in force.
     */
    public List<UUID> openTo(UUID member, Instant now) {
        return Values.query(database, """
                        with recursive joined as (
                            select id, parent_id from organisation where id in (
                                select organisation_id from membership
                                where member_id = ?1 and state in ('ACTIVE', 'GRACE'))
                            union
                            select o.id, o.parent_id from organisation o join joined on o.id = joined.parent_id
                        )
                        select id from joined
                        union
                        select cast(b ->> 'givenBy' as uuid)
                        from partnership p cross join lateral jsonb_array_elements(p.benefits) as b
                        where p.in_force_from <= ?2 and (p.in_force_until is null or p.in_force_until > ?2)
                        and b ->> 'kind' = 'INVITATION' and cast(b ->> 'givenTo' as uuid) in (select id from joined)""", UUID.class)
                .setParameter(1, member)
                .setParameter(2, now)
                .getResultList();
    }

    /** These organisations and everything below them. */
    public List<UUID> below(Collection<UUID> ids) {
        return Values.query(database, """
                        with recursive below as (
                            select id from organisation where id = any(?1)
                            union
                            select o.id from organisation o join below on o.parent_id = below.id
                        ) select id from below""", UUID.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
    }
}
