package org.alumninetwork.chapters.cycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells the feed of cycles that entered a phase by the clock. The phase is so at midnight, with or without this. */
@ApplicationScoped
public class AwardClock {

    private final AwardCycleRepository cycles;
    private final AwardCycles told;

    AwardClock(AwardCycleRepository cycles, AwardCycles told) {
        this.cycles = cycles;
        this.told = told;
    }

    /** One instance tells of each: whoever comes second waits for the row, and finds it told. */
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tell() {
        List<UUID> running = QuarkusTransaction.requiringNew().call(cycles::running);
        running.forEach(cycle -> QuarkusTransaction.requiringNew().run(() -> tellOf(cycle)));
    }

    private void tellOf(UUID id) {
        AwardCycle seen = told.required(id);
        if (seen.isNewsOn(told.todayOf(seen))) {
            publishStill(told.locked(id));
        }
    }

    private void publishStill(AwardCycle cycle) {
        if (cycle.isNewsOn(told.todayOf(cycle))) {
            told.published(cycle);
        }
    }
}
