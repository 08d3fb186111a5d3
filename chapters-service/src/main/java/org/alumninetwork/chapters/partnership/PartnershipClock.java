package org.alumninetwork.chapters.partnership;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Tells the feed of agreements that began or ended because it became midnight in their time zone. Whether one is in
 * force is worked out from the clock at each request, and needs no job.
 */
@ApplicationScoped
public class PartnershipClock {

    private final PartnershipRepository repository;
    private final Partnerships partnerships;
    private final Clock clock;

    PartnershipClock(PartnershipRepository repository, Partnerships partnerships, Clock clock) {
        this.repository = repository;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void tell() {
        Instant now = clock.instant();
        repository.changedByTheClock(now).stream()
                .filter(partnership -> partnership.isNewsAt(now))
                .forEach(partnerships::published);
    }
}
