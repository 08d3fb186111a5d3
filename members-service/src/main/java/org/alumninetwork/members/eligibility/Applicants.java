package org.alumninetwork.members.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Whom an organisation has to decide on. Read by SQL, for memberships are given by the rules that are explained here. */
@ApplicationScoped
class Applicants {

    private final Session database;

    Applicants(Session database) {
        this.database = database;
    }

    /** Whether the member has an open application there, or belongs there. */
    boolean include(UUID member, UUID organisation) {
        return Values.query(database, """
                        select exists (select from membership where member_id = ?1 and organisation_id = ?2
                            and state in ('APPLIED', 'ACTIVE', 'GRACE'))""", Boolean.class)
                .setParameter(1, member)
                .setParameter(2, organisation)
                .getSingleResult();
    }
}
