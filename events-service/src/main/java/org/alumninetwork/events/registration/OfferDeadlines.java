package org.alumninetwork.events.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.alumninetwork.events.event.EventRepository;

/**
 * Watches the deadlines of offers. The lock on the event's row lets one instance of this service at a time decide about
 * an event; one that comes late finds nothing to do.
 */
@ApplicationScoped
class OfferDeadlines {

    private final RegistrationRepository registrations;
    private final EventRepository events;
    private final WaitingList waitingList;
    private final Clock clock;

    OfferDeadlines(RegistrationRepository registrations, EventRepository events, WaitingList waitingList, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    /** What expired while nobody watched is found, too. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void passOn() {
        QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(registrations.eventsWithExpiredOffers(clock.instant())))
                .forEach(event -> QuarkusTransaction.requiringNew()
                        .run(() -> waitingList.passOnExpiredOffers(events.locked(event))));
    }
}
