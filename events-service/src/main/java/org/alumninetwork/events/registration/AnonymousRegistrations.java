package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.erasure.Rows;
import org.hibernate.Session;

/** Registrations of which nobody can tell any more whose they were. */
@ApplicationScoped
public class AnonymousRegistrations {

    private final Session database;
    private final Rows rows;
    private final RegistrationChanges changes;

    AnonymousRegistrations(Session database, Rows rows, RegistrationChanges changes) {
        this.database = database;
        this.rows = rows;
        this.changes = changes;
    }

    /** Each gets an id of its own, so that they do not tell together whose they were; places and states stay. */
    public void anonymise(UUID[] ids, Instant now) {
        rows.forgetChanges("select 'registrations/' || id from registration where member_id = any(:ids)", ids);
        List<Registration> anonymous = database.createNativeQuery("""
                        update registration set member_id = gen_random_uuid(), answers = '{}', note = null,
                            guests = (select coalesce(jsonb_agg(jsonb_build_object('name', 'A guest')), '[]')
                                from jsonb_array_elements(guests)),
                            updated_at = :now, version = version + 1
                        where member_id = any(:ids) returning *""", Registration.class)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .getResultList();
        if (!anonymous.isEmpty()) {
            changes.tellFeed(anonymous);
        }
    }
}
