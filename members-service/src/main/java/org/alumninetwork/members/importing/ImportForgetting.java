package org.alumninetwork.members.importing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/**
 * Takes away what trials found, and files for which nobody spoke up, when they are {@value #DAYS_KEPT} days old; and what
 * failed as soon as it cannot be started again any more.
 */
@ApplicationScoped
public class ImportForgetting {

    private static final int DAYS_KEPT = 30;

    private final Session database;
    private final ImportJournal journal;
    private final Clock clock;

    ImportForgetting(Session database, ImportJournal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every night; by date, so that nothing is missed by a downtime. */
    @Scheduled(cron = "0 17 3 * * ?", timeZone = "UTC", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void forgetOld() {
        Instant latest = clock.instant().minus(Duration.ofDays(DAYS_KEPT));
        waitingSince(latest).forEach(journal::cancel);
        failedAndOver(latest).forEach(journal::dropStaged);
        database.createNativeMutationQuery("""
                        delete from import_difference d using import i where i.id = d.import_id and i.created_at < ?1""").setParameter(1, latest).executeUpdate();
    }

    private List<UUID> waitingSince(Instant latest) {
        return Values.query(
                        database,
                        "select id from import where state = 'AWAITING_CONFIRMATION' and created_at < ?1 order by id",
                        UUID.class)
                .setParameter(1, latest)
                .getResultList();
    }

    private List<UUID> failedAndOver(Instant latest) {
        return Values.query(database, """
                            select id from import i where state = 'FAILED' and to_regclass(staged_rows(id)) is not null
                            and (created_at < ?1 or (not dry_run and exists (
                                select from import o where o.source_id = i.source_id and o.id > i.id and not o.dry_run
                                and o.state = 'SUCCEEDED'))) order by id""", UUID.class).setParameter(1, latest).getResultList();
    }
}
