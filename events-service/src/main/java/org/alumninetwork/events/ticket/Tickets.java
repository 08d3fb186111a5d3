package org.alumninetwork.events.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alumninetwork.support.credential.Signatures;
import org.alumninetwork.support.credential.SigningAlgorithm;

/** Makes tickets that nobody else can make, and that a device without a network checks with the public keys. */
@ApplicationScoped
public class Tickets {

    private final Signatures signatures;

    Tickets(Signatures signatures) {
        this.signatures = signatures;
    }

    public String sign(TicketCode ticket) {
        return signatures.sign(SigningAlgorithm.EDDSA, ticket.bytes());
    }

    /** What the code says; nothing where it was not signed here. */
    public Optional<TicketCode> read(String code) {
        return signatures.read(code).flatMap(TicketCode::of);
    }
}
