package org.alumninetwork.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.certificate.CertificateRepository.AtId;
import org.alumninetwork.events.event.Event;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.event.EventState;
import org.alumninetwork.support.http.Precondition;
import org.alumninetwork.support.paging.Page;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.patch.MergePatch;

/** Issues, shows and revokes certificates. */
@ApplicationScoped
class CertificateService {

    private final CertificateRepository certificates;
    private final CertificateLedger ledger;
    private final CertificatePolicy policy;
    private final EventRepository events;
    private final EventPolicy hosts;
    private final CertificateChanges changes;
    private final Clock clock;

    CertificateService(
            CertificateRepository certificates,
            CertificateLedger ledger,
            CertificatePolicy policy,
            EventRepository events,
            EventPolicy hosts,
            CertificateChanges changes,
            Clock clock) {
        this.certificates = certificates;
        this.ledger = ledger;
        this.policy = policy;
        this.events = events;
        this.hosts = hosts;
        this.changes = changes;
        this.clock = clock;
    }

    Certificate get(UUID id) {
        return certificates.required(id);
    }

    Page<CertificateView> own(PageRequest page) {
        return Page.of(certificates.of(policy.member(), page), page, AtId::of, CertificateView::of);
    }

    Page<CertificateView> to(UUID eventId, PageRequest page) {
        hosts.mayHost(events.required(eventId));
        return Page.of(certificates.to(eventId, page), page, AtId::of, CertificateView::of);
    }

    @Transactional
    CertificatesIssued issue(UUID eventId, IssueCertificates wanted) {
        Event event = events.required(eventId);
        hosts.mayHost(event);
        if (event.state() != EventState.COMPLETED) {
            throw CertificateProblems.EVENT_NOT_COMPLETED.because("It is " + event.state() + ".");
        }
        if (!wanted.fitsItsKind()) {
            throw CertificateProblems.LEARNING_NOT_MEASURED.because("It is to be of " + wanted.kind() + ".");
        }
        List<UUID> issued = ledger.issue(eventId, wanted, clock.instant());
        changes.tell(certificates.all(issued));
        return new CertificatesIssued(issued.size());
    }

    /** Revoking again changes nothing: the first reason stays. */
    @Transactional
    CertificateView revoke(UUID id, RevokeCertificate revocation) {
        Certificate certificate = certificates.locked(id);
        policy.mayRevoke(certificate);
        if (certificate.isValid()) {
            ledger.revoke(id, revocation.reason(), clock.instant());
        }
        return told(id);
    }

    @Transactional
    CertificateView amend(UUID id, Precondition precondition, MergePatch patch) {
        Certificate certificate = certificates.locked(id);
        policy.mayAmend(certificate);
        precondition.holdsFor(CertificateView.of(certificate).version());
        ledger.showName(id, patch.applyTo(certificate.details()).nameShown());
        return told(id);
    }

    private CertificateView told(UUID id) {
        List<Certificate> now = List.of(certificates.required(id));
        changes.tell(now);
        return CertificateView.of(now.getFirst());
    }
}
