package org.alumninetwork.events.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Lets series go on as time does. The lock on the series' row lets one instance of this service at a time extend it; one
 * that comes late finds nothing to do, and what nobody did while all were down is done then.
 */
@ApplicationScoped
class SeriesHorizon {

    private final SeriesRepository repository;
    private final Materialisation materialisation;
    private final SeriesChanges told;

    SeriesHorizon(SeriesRepository repository, Materialisation materialisation, SeriesChanges told) {
        this.repository = repository;
        this.materialisation = materialisation;
        this.told = told;
    }

    @Scheduled(cron = "0 41 2 * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void advance() {
        LocalDateTime until = materialisation.horizonOf(LocalDateTime.MIN, ZoneOffset.UTC);
        QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(repository.shorterThan(until)))
                .forEach(series -> QuarkusTransaction.requiringNew().run(() -> advance(series)));
    }

    private void advance(UUID id) {
        EventSeries series = repository.locked(id);
        if (series.state() != SeriesState.CANCELLED) {
            materialisation.extend(series);
            told.tell(series);
        }
    }
}
