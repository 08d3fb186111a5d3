package org.alumninetwork.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.erasure.Rows;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Certificates that say that somebody attended, and not who; they are no longer anybody's to show a name on. */
@ApplicationScoped
public class AnonymousCertificates {

    private static final String OWN = "registration_id in (select id from registration where member_id = any(:ids))";

    private final Session database;
    private final Rows rows;
    private final CertificateRepository certificates;
    private final CertificateChanges changes;

    AnonymousCertificates(Session database, Rows rows, CertificateRepository certificates, CertificateChanges changes) {
        this.database = database;
        this.rows = rows;
        this.certificates = certificates;
        this.changes = changes;
    }

    public int count(UUID[] ids) {
        return rows.count("certificate", OWN, ids);
    }

    /** While it can still be told by the registrations whose they are. */
    public void anonymise(UUID[] ids) {
        rows.forgetChanges("select 'certificates/' || id from certificate where " + OWN, ids);
        List<UUID> anonymous = Values.query(
                        database,
                        "update certificate set name_shown = false, version = version + 1 where " + OWN
                                + " returning id",
                        UUID.class)
                .setParameter("ids", ids)
                .getResultList();
        rows.forgetAnswers(anonymous.toArray(UUID[]::new));
        changes.tell(certificates.all(anonymous));
    }
}
