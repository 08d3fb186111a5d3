package org.alumninetwork.events.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Questions about members, answered by the replica. */
@ApplicationScoped
public class Members {

    private final Session database;

    Members(Session database) {
        this.database = database;
    }

    public boolean isKnown(UUID id) {
        return Values.query(database, "select exists (select from member where id = ?1)", Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Whether other members see the name, and so whoever holds an event. */
    public boolean isNamedToMembers(UUID id) {
        return Values.query(
                        database,
                        "select exists (select from member where id = ?1 and name_visibility in ('EVERYONE', 'MEMBERS'))",
                        Boolean.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Organisations whose officers, and those of what is above, see a name that is for officers. */
    public List<UUID> organisationsNaming(UUID id) {
        return Values.query(database, """
                        select s.organisation_id from member m join membership s on s.member_id = m.id
                        where m.id = ?1 and m.name_visibility = 'OFFICERS' and s.state in ('ACTIVE', 'GRACE')""", UUID.class).setParameter(1, id).getResultList();
    }

    /** Names of those who show them to the officers of an organisation; who shows it to nobody is left out. */
    public Map<UUID, String> namesForOfficers(Collection<UUID> ids) {
        return database.createNativeQuery(
                        "select id, display_name from member where id = any(?1) and name_visibility <> 'NOBODY'",
                        Tuple.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> row.get("display_name", String.class)));
    }
}
