package org.alumninetwork.chapters.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Which members this service has heard of. */
@ApplicationScoped
public class KnownMembers {

    private final Session database;

    KnownMembers(Session database) {
        this.database = database;
    }

    public boolean include(UUID member) {
        return Values.query(database, "select exists (select from member where id = ?1)", Boolean.class)
                .setParameter(1, member)
                .getSingleResult();
    }

    /** Who shows the own name to those for whom one of these is meant. */
    public boolean includeNamed(UUID member, Set<NameVisibility> visibilities) {
        return Values.query(
                        database,
                        "select exists (select from member where id = ?1 and name_visibility = any(?2))",
                        Boolean.class)
                .setParameter(1, member)
                .setParameter(2, visibilities.stream().map(Enum::name).toArray(String[]::new))
                .getSingleResult();
    }
}
