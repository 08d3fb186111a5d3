package org.alumninetwork.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumninetwork.events.event.EventPolicy;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.registration.RegistrationProblems;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.caller.CallerIdentity;
import org.alumninetwork.support.problem.CommonProblems;

/**
 * Who may do what with certificates. Hosts issue and revoke them, holders decide whether their name is shown, and
 * everybody to whom a holder gave its address reads it: an id that was not given is not guessed.
 */
@ApplicationScoped
class CertificatePolicy {

    private final CallerIdentity identity;
    private final EventPolicy hosts;
    private final EventRepository events;

    CertificatePolicy(CallerIdentity identity, EventPolicy hosts, EventRepository events) {
        this.identity = identity;
        this.hosts = hosts;
        this.events = events;
    }

    /** The member whose certificates the caller lists: the caller. */
    UUID member() {
        return switch (identity.current()) {
            case Caller.Person person ->
                person.memberId()
                        .orElseThrow(() -> RegistrationProblems.LOGIN_NOT_LINKED.because(
                                "No member record is linked to this login."));
            case Caller.Administrator _, Caller.Service _, Caller.Integration _, Caller.Anonymous _ ->
                throw CommonProblems.FORBIDDEN.because("Only members have certificates of their own.");
        };
    }

    void mayAmend(Certificate certificate) {
        if (!(identity.current() instanceof Caller.Person person && person.is(certificate.memberId()))) {
            throw CommonProblems.FORBIDDEN.because("Its holder decides about a certificate.");
        }
    }

    void mayRevoke(Certificate certificate) {
        hosts.mayHost(events.required(certificate.eventId()));
    }
}
