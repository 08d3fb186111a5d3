package org.alumninetwork.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alumninetwork.events.event.EventRepository;
import org.alumninetwork.events.ticket.TicketCode;
import org.alumninetwork.events.ticket.TicketView;
import org.alumninetwork.events.ticket.Tickets;

/** Hands out tickets to those who have a place. */
@ApplicationScoped
class TicketService {

    private final RegistrationRepository registrations;
    private final RegistrationPolicy policy;
    private final EventRepository events;
    private final Tickets tickets;
    private final RegistrationChanges changes;
    private final Clock clock;

    TicketService(
            RegistrationRepository registrations,
            RegistrationPolicy policy,
            EventRepository events,
            Tickets tickets,
            RegistrationChanges changes,
            Clock clock) {
        this.registrations = registrations;
        this.policy = policy;
        this.events = events;
        this.tickets = tickets;
        this.changes = changes;
        this.clock = clock;
    }

    TicketView ticketOf(UUID id) {
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        return ticketOf(registration);
    }

    /** Whoever has lost theirs gets another; the one that was lost lets nobody in. */
    @Transactional
    TicketView renew(UUID id) {
        events.locked(registrations.eventOf(id));
        Registration registration = registrations.required(id);
        policy.mayKnow(registration);
        registration.renewTicket(clock.instant());
        TicketView ticket = ticketOf(registration);
        changes.tellFeed(registration);
        return ticket;
    }

    private TicketView ticketOf(Registration registration) {
        if (!registration.state().hasPlace()) {
            throw RegistrationProblems.NO_TICKET.because("It is " + registration.state() + ".");
        }
        TicketCode ticket = new TicketCode(registration.eventId(), registration.id(), registration.ticketSerial());
        return new TicketView(
                registration.id(),
                registration.eventId(),
                registration.ticketSerial(),
                registration.places(),
                tickets.sign(ticket));
    }
}
