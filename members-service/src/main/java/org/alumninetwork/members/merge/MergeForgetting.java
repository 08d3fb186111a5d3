package org.alumninetwork.members.merge;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes away what was kept for undoing merges once they cannot be undone. */
@ApplicationScoped
public class MergeForgetting {

    private final MergeRepository merges;
    private final Clock clock;

    MergeForgetting(MergeRepository merges, Clock clock) {
        this.merges = merges;
        this.clock = clock;
    }

    /** Every night; by date, so that nothing is missed by a downtime. */
    @Scheduled(cron = "0 41 2 * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void forgetOld() {
        merges.forgetBefore(Merge.reversibleSince(clock.instant()));
    }
}
