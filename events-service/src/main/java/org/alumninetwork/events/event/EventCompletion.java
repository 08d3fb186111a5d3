package org.alumninetwork.events.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.events.registration.Conclusion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Completes events: those of which hosts tell who came, and by the clock those of which nobody has told anything for some
 * days. Then whoever was checked in came, and everybody with a place where nobody was.
 */
@ApplicationScoped
class EventCompletion {

    private final EventRepository events;
    private final Conclusion conclusion;
    private final EventChanges told;
    private final Clock clock;
    private final Duration patience;

    EventCompletion(
            EventRepository events,
            Conclusion conclusion,
            EventChanges told,
            Clock clock,
            @ConfigProperty(name = "alumni.events.completed-after", defaultValue = "P3D") Duration patience) {
        this.events = events;
        this.conclusion = conclusion;
        this.told = told;
        this.clock = clock;
        this.patience = patience;
    }

    /** Its row is locked by the caller. */
    EventView complete(Event event, CompleteEvent completion) {
        Instant now = clock.instant();
        int came = conclusion.of(event, completion.noShows(), now);
        event.complete(completion.attendees() == null ? came : completion.attendees(), now);
        return told.tell(event);
    }

    /** What ended while nobody watched is found, too; of several instances one comes first, the others find it done. */
    @Scheduled(cron = "0 23 * * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void completeOverdue() {
        QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(
                        events.publishedLeftAloneSince(clock.instant().minus(patience))))
                .forEach(event -> QuarkusTransaction.requiringNew().run(() -> completeIfOpen(event)));
    }

    private void completeIfOpen(UUID id) {
        Event event = events.locked(id);
        if (event.isPublished() && event.isLeftAloneSince(clock.instant().minus(patience))) {
            complete(event, new CompleteEvent(null, List.of()));
        }
    }
}
