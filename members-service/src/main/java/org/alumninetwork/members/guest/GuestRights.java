package org.alumninetwork.members.guest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Who may be a guest member of which organisation because an agreement in force says so. */
@ApplicationScoped
public class GuestRights {

    private final Session database;
    private final Clock clock;

    GuestRights(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The agreement that lets the member be a guest there today; of several the one that ends last. */
    public Optional<UUID> agreementFor(UUID member, UUID organisation) {
        return agreementsFor(member, organisation).stream().findFirst();
    }

    public boolean give(UUID agreement, UUID member, UUID organisation) {
        return agreementsFor(member, organisation).contains(agreement);
    }

    private List<UUID> agreementsFor(UUID member, UUID organisation) {
        return Values.query(database, "select * from guest_rights(?1, ?2, ?3)", UUID.class)
                .setParameter(1, member)
                .setParameter(2, organisation)
                .setParameter(3, clock.instant())
                .getResultList();
    }
}
