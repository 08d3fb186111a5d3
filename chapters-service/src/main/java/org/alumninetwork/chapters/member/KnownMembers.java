package org.alumninetwork.chapters.member;

import jakarta.enterprise.context.ApplicationScoped;
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
}
