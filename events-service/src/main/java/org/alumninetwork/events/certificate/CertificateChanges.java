package org.alumninetwork.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.alumninetwork.support.change.ChangeLog;

/** Tells the feed about certificates. */
@ApplicationScoped
class CertificateChanges {

    private final ChangeLog changes;

    CertificateChanges(ChangeLog changes) {
        this.changes = changes;
    }

    void tell(List<Certificate> changed) {
        SequencedMap<UUID, CertificateView> states = new LinkedHashMap<>();
        changed.forEach(certificate -> states.put(certificate.id(), CertificateView.of(certificate)));
        if (!states.isEmpty()) {
            changes.changed("certificate", states);
        }
    }
}
