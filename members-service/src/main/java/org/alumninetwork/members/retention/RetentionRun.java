package org.alumninetwork.members.retention;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.alumninetwork.members.erasure.ErasureService;
import org.alumninetwork.support.change.ChangeLog;

/**
 * Does every night what the rules say, by date, so that nothing is missed by a downtime and a second run finds nothing. A
 * batch of deletions at a time, under the lock of the rule: instances take turns.
 */
@ApplicationScoped
class RetentionRun {

    private static final LocalTime HOUR = LocalTime.of(3, 51);
    private static final int BATCH = 500;

    private final RetentionRepository rules;
    private final ErasureService erasures;
    private final ChangeLog changes;
    private final Clock clock;

    RetentionRun(RetentionRepository rules, ErasureService erasures, ChangeLog changes, Clock clock) {
        this.rules = rules;
        this.erasures = erasures;
        this.changes = changes;
        this.clock = clock;
    }

    Instant next() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        ZonedDateTime today = now.with(HOUR);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /** The time of {@link #HOUR}. A rule that breaks down does not keep the others from being followed. */
    @Scheduled(cron = "0 51 3 * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (RetentionKind kind : RetentionKind.values()) {
            try {
                follow(kind);
            } catch (RuntimeException broken) {
                Log.errorf(broken, "The retention rule for %s could not be followed", kind);
            }
        }
    }

    private void follow(RetentionKind kind) {
        Instant now = clock.instant();
        RetentionRule rule = QuarkusTransaction.requiringNew().call(() -> rules.required(kind));
        Instant before = rule.latestDue(now);
        long records =
                switch (rule.action()) {
                    case DELETE -> inBatches(() -> delete(kind, before));
                    case ERASE -> inBatches(() -> erase(kind, before));
                    case PROPOSE -> 0; // somebody decides
                };
        QuarkusTransaction.requiringNew().run(() -> rules.locked(kind).ran(records, now));
    }

    /** Until a batch is not full. */
    private static long inBatches(IntSupplier batch) {
        long all = 0;
        int done;
        do {
            done = batch.getAsInt();
            all += done;
        } while (done == BATCH);
        return all;
    }

    private int delete(RetentionKind kind, Instant before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rules.locked(kind);
            List<UUID> due = rules.due(kind, before, BATCH);
            rules.delete(kind, due);
            kind.feed().ifPresent(record -> due.forEach(id -> changes.deleted(record, id)));
            return due.size();
        });
    }

    /** Each in a transaction of its own: it takes the locks of the record. */
    private int erase(RetentionKind kind, Instant before) {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> rules.due(kind, before, BATCH));
        due.forEach(member -> QuarkusTransaction.requiringNew().run(() -> erasures.begin(member)));
        return due.size();
    }
}
