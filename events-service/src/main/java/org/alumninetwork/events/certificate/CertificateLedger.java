package org.alumninetwork.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Where certificates are entered, and struck out. */
@ApplicationScoped
class CertificateLedger {

    private final Session database;

    CertificateLedger(Session database) {
        this.database = database;
    }

    /** To everybody who attended and has none that is good; the database refuses a second one. */
    List<UUID> issue(UUID event, IssueCertificates wanted, Instant now) {
        boolean toAll = wanted.registrations() == null;
        return Values.query(database, """
                        insert into certificate (event_id, registration_id, kind, hours, ects_credits, name_shown,
                            issued_at, version)
                        select r.event_id, r.id, :kind, cast(:hours as numeric), cast(:credits as numeric),
                            coalesce(m.name_visibility = 'EVERYONE', false), :now, 0
                        from registration r left join member m on m.id = r.member_id
                        where r.event_id = :event and r.state = 'ATTENDED' and (:toAll or r.id = any(:chosen))
                        order by r.number
                        on conflict (registration_id) where revoked_at is null do nothing
                        returning id""", UUID.class)
                .setParameter("kind", wanted.kind().name())
                .setParameter("hours", wanted.hours(), BigDecimal.class)
                .setParameter("credits", wanted.ectsCredits(), BigDecimal.class)
                .setParameter("now", now)
                .setParameter("event", event)
                .setParameter("toAll", toAll)
                .setParameter(
                        "chosen", toAll ? new UUID[0] : wanted.registrations().toArray(UUID[]::new))
                .getResultList();
    }

    void revoke(UUID id, String reason, Instant now) {
        database.createNativeMutationQuery("""
                        update certificate set revoked_at = ?2, revocation_reason = ?3, version = version + 1
                        where id = ?1""")
                .setParameter(1, id)
                .setParameter(2, now)
                .setParameter(3, reason)
                .executeUpdate();
    }

    void showName(UUID id, boolean shown) {
        database.createNativeMutationQuery(
                        "update certificate set name_shown = ?2, version = version + 1 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, shown)
                .executeUpdate();
    }
}
